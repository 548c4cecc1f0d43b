/* The checkup of a catalog: what makes its reports wrong or incomplete. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/language.h>

#include "report/read/target_lines.h"
#include "report/reports.h"
#include "store/list/unplaced.h"

enum { COLUMNS = 5 };

static const char *const columns[COLUMNS] = { "check", "count", "example",
	"severity", "cure" };

enum severity { NOTE, WARNING, ERROR };

/* The checks that are one statement each: a list of the catalog. */
static const struct {
	const char *check, *list;
	enum severity severity;
	const char *cure;
} checks[] = {
	{ "rules", "doctor_rules", ERROR,
	    N_("no score sheets are in force on the day: load those of the "
	       "instrument with ocop-register edition") },
	{ "programme", "doctor_programme", NOTE,
	    N_("no programme with targets runs on the day: targets are those "
	       "of the one that ended; load the next with ocop-register "
	       "edition --enact") },
	{ "province", "doctor_province", NOTE,
	    N_("the catalog is of no province: one of a province is made with "
	       "ocop-register init --province") },
	{ "sets", "doctor_sets", ERROR,
	    N_("give the products a set: they can neither be scored nor counted "
	       "by group") },
	{ "members", "doctor_members", ERROR,
	    N_("the round has dossiers or sheets and no member who scores: "
	       "register its members") },
	{ "chair", "doctor_chair", WARNING,
	    N_("the council has no chair: give a member the role chair") },
	{ "rounds", "doctor_rounds", WARNING,
	    N_("recognitions name a round that has no council: correct the "
	       "round, or register its members") },
	{ "rounds_a_year", "doctor_few_rounds", NOTE,
	    N_("the year had fewer rounds than the law asks for "
	       "(rounds_per_year): register the missing round, or hold it") },
	{ "unscored", "doctor_unscored", WARNING,
	    N_("members of the council have not scored the product: "
	       "ocop-score status lists who") },
	{ "applications", "doctor_applications", WARNING,
	    N_("the product was scored without a dossier: register its "
	       "application") },
	{ "dossiers", "doctor_dossiers", NOTE,
	    N_("certificates were given though the dossier was not whole, and "
	       "their note says why: record what has come since") },
	{ "holidays", "doctor_holidays", WARNING,
	    N_("the year has no holiday on record, and working days of it are "
	       "counted: register its holidays") },
	{ "labour", "doctor_labour", WARNING,
	    N_("nothing is known of the workers: register labour") },
};

struct doctor {
	struct ocop_store *store; /* of the question */
	const struct ocop_question *question;
	int problems; /* errors and warnings that were written */
	struct ocop_writer *writer;
	char as_of[OCOP_DATE_TEXT];
};

/* Writes a line for what a check has found. */
static int
write_check(struct doctor *d, const char *check, size_t count,
    const char *example, enum severity severity, const char *cure,
    struct ocop_error *err)
{
	static const char *const words[] = { "note", "warning", "error" };
	const char *cells[COLUMNS];
	char number[24];

	if (d->question->brief && severity == NOTE)
		return 0;
	d->problems += severity > NOTE;
	snprintf(number, sizeof(number), "%zu", count);
	cells[0] = check;
	cells[1] = number;
	cells[2] = example;
	cells[3] = words[severity];
	/* a table is for people, all else for programs */
	cells[4] = d->question->people ? ocop_gettext(cure) : cure;
	return ocop_writer_row(d->writer, cells, err);
}

/* How the file lies there.  It holds names and telephone numbers. */
static int
check_file(struct doctor *d, struct ocop_error *err)
{
	enum { OTHERS = 07 };
	struct ocop_store_file file;
	char text[32];

	if (ocop_store_file(d->store, &file, err) < 0)
		return -1;
	snprintf(text, sizeof(text), "%03o", file.mode);
	if ((file.mode & OTHERS) &&
	    write_check(d, "permissions", 1, text, WARNING,
		N_("everybody may read the catalog, which has data of "
		   "persons: chmod o= forbids that"),
		err) < 0)
		return -1;
	if (file.waits &&
	    write_check(d, "journal", 1, NULL, WARNING,
		N_("who reads waits for who writes: sqlite3 FILE 'PRAGMA "
		   "journal_mode = WAL'"),
		err) < 0)
		return -1;
	snprintf(text, sizeof(text), "%lld", file.wal);
	if (file.wal > file.size &&
	    write_check(d, "wal", 1, text, WARNING,
		N_("what was written waits in the -wal beside the catalog: end "
		   "the programs that have it open"),
		err) < 0)
		return -1;
	snprintf(text, sizeof(text), "%lld", file.room);
	if (file.room < file.size &&
	    write_check(d, "room", 1, text, WARNING,
		N_("the disk has less room than the catalog takes: a backup or "
		   "a large load would not fit"),
		err) < 0)
		return -1;
	return 0;
}

/* Without its tables there is nothing to look at. */
static int
check_schema(struct doctor *d, struct ocop_error *err)
{
	return write_check(d, "schema", 1, NULL, ERROR,
	    N_("the tables of the catalog are not those of the toolkit, and "
	       "nothing can be read from it: ocop-register verify lists what "
	       "is wrong; restore it from a backup"),
	    err);
}

static int
check_version(struct doctor *d, struct ocop_error *err)
{
	if (!ocop_store_behind(d->store))
		return 0;
	if (write_check(d, "version", 1, NULL, WARNING,
		N_("an older version made the catalog: any command that writes "
		   "brings it up to date; until then nothing else reads it"),
		err) < 0)
		return -1;
	return ocop_store_update_apart(d->store, err);
}

/* Packs of the tools that are not in the catalog. */
static int
check_packs(struct doctor *d, struct ocop_error *err)
{
	const char *name, *first = NULL;
	size_t count = 0;

	for (size_t i = 0; (name = ocop_pack_embedded(i)) != NULL; i++) {
		struct ocop_error none = { 0 };

		if (ocop_catalog_find_edition(d->store, name, &none) == 0)
			continue;
		if (none.code != OCOP_ENO) {
			*err = none;
			return -1;
		}
		first = first ? first : name;
		count++;
	}
	return count == 0 ?
	    0 :
	    write_check(d, "packs", count, first, WARNING,
		N_("the tools have a pack that the catalog does not have: "
		   "load it by its name with ocop-register edition --enact"),
		err);
}

static int
check_list(struct doctor *d, size_t number, struct ocop_error *err)
{
	const struct ocop_argument arguments[] = { { ":as_of", d->as_of },
		{ NULL, NULL } };
	const char *const *cells;
	struct ocop_list *list;
	int got;

	if (ocop_list_open(
		&list, d->store, checks[number].list, arguments, err) < 0)
		return -1;
	got = ocop_list_next(list, &cells, err);
	if (got > 0 && strcmp(cells[0], "0") != 0)
		got = write_check(d, checks[number].check,
		    strtoul(cells[0], NULL, 10), cells[1],
		    checks[number].severity, checks[number].cure, err);
	ocop_list_close(list);
	return got < 0 ? -1 : 0;
}

/* Rows of one kind, and the key of the first, cut to its room. */
struct found {
	size_t count;
	char first[256];
};

/* Counts a row, and keeps the key of the first. */
static void
count_found(struct found *found, const char *key)
{
	if (found->count++ == 0)
		snprintf(found->first, sizeof(found->first), "%s", key);
}

static int
check_unplaced(struct doctor *d, struct ocop_error *err)
{
	enum { KEY = 1 };
	struct ocop_unplaced *list;
	const char *const *cells;
	struct found found = { 0 };
	int got = ocop_unplaced_open(&list, d->store, d->as_of, err);

	while (got >= 0 && (got = ocop_unplaced_next(list, &cells, err)) > 0)
		count_found(&found, cells[KEY]);
	ocop_unplaced_close(list);
	if (got == 0 && found.count > 0)
		got = write_check(d, "unplaced", found.count, found.first,
		    WARNING,
		    N_("reports by commune leave these out: ocop-register "
		       "unplaced says why, and where they may be"),
		    err);
	return got;
}

static int
check_duplicates(struct doctor *d, struct ocop_error *err)
{
	const struct ocop_report *duplicates = &report_duplicates;
	struct ocop_question question;
	struct ocop_writer *kept;
	int got = ocop_writer_open(&kept, OCOP_MEMORY, NULL,
	    duplicates->columns, duplicates->count, err);

	ocop_question_init(&question, d->store, d->question->as_of);
	if (got == 0)
		got = duplicates->write(&question, kept, err);
	if (got > 0)
		got = write_check(d, "duplicates", (size_t)got,
		    ocop_writer_cell(kept, 0, ocop_writer_column(kept, "a")),
		    NOTE,
		    N_("makers or products that may be one: ocop-register "
		       "duplicates lists them, merge makes one of two"),
		    err);
	ocop_writer_free(kept);
	return got;
}

/* Rows of which is not known whether they count for a target. */
static int
check_target(void *ctx, const char *const *row, struct ocop_error *err)
{
	struct doctor *d = ctx;
	struct ocop_list *list = NULL;
	const char *const *cells;
	struct found found = { 0 };
	int got = measure_open(&list, d->store, row[TARGET_MEASURE],
	    row[TARGET_ARGUMENT], d->question->as_of, err);

	if (got <= 0)
		return got;
	while ((got = ocop_list_next(list, &cells, err)) > 0)
		if (strcmp(cells[OCOP_MEASURE_KNOWN], "1") != 0)
			count_found(&found, cells[OCOP_MEASURE_KEY]);
	ocop_list_close(list);
	if (got == 0 && found.count > 0)
		got = write_check(d, row[TARGET_CODE], found.count, found.first,
		    WARNING,
		    N_("it is not recorded whether they count for the target: "
		       "ocop-report targets --explain lists them"),
		    err);
	return got;
}

static int
check_targets(struct doctor *d, struct ocop_error *err)
{
	struct ocop_question targets;
	struct ocop_error none = { 0 };
	int got;

	ocop_question_init(&targets, d->store, d->question->as_of);
	got = targets_walk(&targets, check_target, d, &none);

	/* without a programme there are no targets, which is told already */
	if (got < 0 && none.code != OCOP_ENO) {
		*err = none;
		return -1;
	}
	return 0;
}

static int
check_tables(struct doctor *d, struct ocop_error *err)
{
	if (check_version(d, err) < 0 || check_packs(d, err) < 0)
		return -1;
	for (size_t i = 0; i < sizeof(checks) / sizeof(checks[0]); i++)
		if (check_list(d, i, err) < 0)
			return -1;
	if (check_targets(d, err) < 0 || check_unplaced(d, err) < 0)
		return -1;
	return check_duplicates(d, err);
}

/* What would make reports of the day wrong (error) or incomplete (warning), or
 * what one may want to know (note). */
static int
write_doctor(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	struct doctor d = {
		.store = q->store, .question = q, .writer = writer
	};
	int got;

	ocop_date_format(d.as_of, q->as_of);
	got = check_file(&d, err);
	if (got == 0)
		got = ocop_store_altered(q->store) ? check_schema(&d, err) :
						     check_tables(&d, err);
	return got < 0 ? -1 : d.problems;
}

const struct ocop_report report_doctor = {
	.name = "doctor",
	.tool = "ocop-register",
	.title = N_("The health of the catalog"),
	.columns = columns,
	.count = COLUMNS,
	.judges = true,
	.unchecked = true,
	.write = write_doctor,
};
