/* Rows of a file read as values of a kind, and checked. */
#include <stdlib.h>
#include <string.h>

#include "base/fault/fault_relay.h"
#include "base/letters/utf8.h"
#include "base/text.h"
#include "rules/cell/kind_key.h"
#include "text/cell/date_proof.h"
#include "text/cell/list_words.h"
#include "text/encoding/guess.h"
#include "text/intake/header.h"
#include "text/intake/header_look.h"
#include "text/intake/idle_row.h"
#include "text/intake/intake.h"
#include "text/intake/keys.h"

struct ocop_intake {
	struct ocop_reader *reader;
	const struct ocop_kind *kind;
	struct words *words;
	unsigned flags;
	struct ocop_rejects *rejects; /* or NULL */
	ocop_fault_fn *report;
	void *ctx;
	struct ocop_row row;
	int at[OCOP_KIND_COLUMNS];
	bool worded[OCOP_KIND_COLUMNS]; /* words may stand for codes */
	const char *values[OCOP_KIND_COLUMNS];
	char room[OCOP_KIND_COLUMNS][OCOP_VALUE_MAX];
	struct idle_rows idle;
	struct date_proof dates;
	struct guess guess;       /* of the letters of a font */
	bool told_font;           /* once a file */
	struct ocop_keys *keys;   /* of the rows so far */
	struct ocop_keys *shared; /* the same, where they are another's */
	struct text key;
	struct text codes; /* of a list of words */
};

void
ocop_intake_fault(struct ocop_intake *intake, struct ocop_fault *fault)
{
	fault_place(fault, ocop_reader_name(intake->reader), intake->row.line);
	intake->report(intake->ctx, fault);
	if (intake->rejects)
		ocop_rejects_fault(intake->rejects, fault);
}

static void
report_placed(void *ctx, const struct ocop_fault *fault)
{
	struct ocop_fault placed = *fault;

	ocop_intake_fault(ctx, &placed);
}

static int
read_header(struct ocop_intake *intake, struct ocop_error *err)
{
	const struct ocop_kind *kind = intake->kind;
	struct ocop_column columns[OCOP_KIND_COLUMNS];
	struct ocop_fault fault;
	int got = ocop_reader_next(intake->reader, &intake->row, &fault, err);
	char hint[HEADER_HINT] = "";
	int faults = 1;

	/* A row that is stored needs its key only; of a new one the catalog
	 * asks for the others. */
	for (size_t i = 0; i < kind->count; i++) {
		columns[i] = kind->columns[i];
		if (!(columns[i].flags & OCOP_KEY))
			columns[i].flags &= OCOP_DERIVED;
	}

	if (got < 0)
		return -1;
	if (got == OCOP_ROW)
		faults = ocop_header_bind(intake->at, columns, kind->count,
		    &intake->row, report_placed, intake);
	else if (got == OCOP_ROW_BAD)
		ocop_intake_fault(intake, &fault);
	if (faults == 0) {
		ocop_reader_note(intake->reader, intake->report, intake->ctx);
		return 0;
	}
	if (got == OCOP_ROW)
		header_look(
		    hint, intake->reader, &intake->row, columns, kind->count);
	return ocop_fail(err, OCOP_EINPUT, "%s: not a file of %s: %s",
	    ocop_reader_name(intake->reader), kind->name,
	    *hint ? hint : ocop_gettext("see the columns in ocop(5)"));
}

int
ocop_intake_open(struct ocop_intake **out, const char *path,
    const struct ocop_kind *kind, unsigned flags, ocop_fault_fn *report,
    void *ctx, struct ocop_error *err)
{
	struct ocop_intake *intake = calloc(1, sizeof(*intake));

	*out = NULL;
	if (!intake)
		return ocop_fail_memory(err);
	intake->kind = kind;
	intake->flags = flags;
	intake->report = report;
	intake->ctx = ctx;
	if (words_new(&intake->words, err) < 0 ||
	    ocop_reader_open(&intake->reader, path,
		(flags & OCOP_SAID) | (flags & OCOP_KEEP_ROWS ? OCOP_KEPT : 0),
		err) < 0 ||
	    read_header(intake, err) < 0) {
		ocop_intake_close(intake);
		return -1;
	}
	if (date_proof_find(&intake->dates, path, kind->columns, kind->count,
		intake->at, flags, err) < 0) {
		ocop_intake_close(intake);
		return -1;
	}
	for (size_t i = 0; i < kind->count; i++)
		intake->worded[i] = kind->columns[i].refers &&
		    words_has(intake->words, kind->columns[i].refers);
	*out = intake;
	return 0;
}

int
ocop_intake_word(struct ocop_intake *intake, const char *list, const char *code,
    const char *word, struct ocop_error *err)
{
	const struct ocop_kind *kind = intake->kind;

	for (size_t i = 0; i < kind->count; i++)
		if (kind->columns[i].refers &&
		    strcmp(kind->columns[i].refers, list) == 0) {
			intake->worded[i] = true;
			return words_add(intake->words, list, code, word, err);
		}
	return 0;
}

bool
ocop_intake_has(const struct ocop_intake *intake, const char *column)
{
	size_t i = ocop_kind_column(intake->kind, column);

	return i < intake->kind->count && intake->at[i] != OCOP_ABSENT;
}

size_t
ocop_intake_unread(const struct ocop_intake *intake)
{
	return ocop_reader_unread(intake->reader);
}

int
ocop_intake_reject(struct ocop_intake *intake, struct ocop_rejects *rejects,
    struct ocop_error *err)
{
	intake->rejects = rejects;
	return ocop_rejects_file(rejects, intake->reader, err);
}

int
ocop_intake_share(
    struct ocop_intake *intake, struct ocop_keys *keys, struct ocop_error *err)
{
	intake->keys = intake->shared = keys;
	return keys_file(keys, ocop_reader_name(intake->reader), err);
}

void
ocop_intake_close(struct ocop_intake *intake)
{
	if (!intake)
		return;
	ocop_reader_close(intake->reader);
	words_free(intake->words);
	idle_rows_free(&intake->idle);
	guess_reset(&intake->guess);
	if (!intake->shared)
		ocop_keys_free(intake->keys);
	text_free(&intake->key);
	text_free(&intake->codes);
	free(intake);
}

/* The code of the first size bytes, or NULL. */
static const char *
find_part(
    struct ocop_intake *intake, const char *list, const char *part, size_t size)
{
	char word[128];

	if (size >= sizeof(word))
		return NULL;
	memcpy(word, part, size);
	word[size] = '\0';
	return words_find(intake->words, list, word);
}

/*
 * The codes that a list of words stands for, with blanks between.  Commas or
 * semicolons part words that have blanks; codes need only blanks.  NULL when
 * one of them is none.
 */
static const char *
find_codes(struct ocop_intake *intake, const char *list, const char *text)
{
	text_reset(&intake->codes);
	for (size_t size; *text; text += size) {
		const char *code;

		if ((size = utf8_parting(text)) > 0)
			continue;
		size = strcspn(text, ",;");
		code = find_part(intake, list, text, size);
		if (!code) {
			for (size = 0;
			     text[size] && !utf8_parting(text + size);)
				size++;
			code = find_part(intake, list, text, size);
		}
		if (!code)
			return NULL;
		text_printf(&intake->codes, "%s%s",
		    intake->codes.size ? " " : "", code);
	}
	return text_get(&intake->codes);
}

/* The code a word stands for; a closed list refuses other words. */
static int
read_word(struct ocop_intake *intake, size_t i, struct ocop_fault *fault)
{
	const struct ocop_column *column = &intake->kind->columns[i];
	char choices[160];
	const char *code;

	if (!intake->worded[i])
		return 0;
	code = column->type == OCOP_LIST ?
	    find_codes(intake, column->refers, intake->values[i]) :
	    words_find(intake->words, column->refers, intake->values[i]);
	if (code) {
		intake->values[i] = code;
		return 0;
	}
	words_choices(intake->words, column->refers, choices, sizeof(choices));
	/* The catalog knows the codes of an open list, but words have blanks.
	 */
	if (!*choices && !strchr(intake->values[i], ' '))
		return 0;
	if (!*choices)
		return ocop_fault_about(fault, OCOP_E_CHOICE, column->name,
		    intake->values[i],
		    "is none of the %s; ocop-export %s lists them",
		    column->refers, column->refers);
	return ocop_fault_about(fault, OCOP_E_CHOICE, column->name,
	    intake->values[i], "is none of: %s", choices);
}

/* Says once that text looks as if it was typed in a font of TCVN3 or VNI,
 * and would be stored as nobody can read it. */
static int
look_for_font(struct ocop_intake *intake, struct ocop_error *err)
{
	struct ocop_fault fault;
	char hint[GUESS_TEXT];

	for (size_t i = 0; i < intake->kind->count && !intake->told_font; i++) {
		const struct ocop_column *column = &intake->kind->columns[i];
		const char *text = intake->values[i];

		if (column->type != OCOP_TEXT || !text)
			continue;
		if (guess_font(&intake->guess, hint, text, strlen(text), err) <
		    0)
			return -1;
		if (!*hint)
			continue;
		ocop_fault_about(&fault, OCOP_E_FONT, column->name, text,
		    "seems to be typed in an old font, and stays as it is; if "
		    "so, load the file with %s",
		    hint);
		fault.personal = column->flags & OCOP_PERSONAL;
		fault.warning = true;
		ocop_intake_fault(intake, &fault);
		intake->told_font = true;
	}
	return 0;
}

/* One cell; NULL: leave what is stored, "": clear it. */
static int
read_cell(struct ocop_intake *intake, size_t i, struct ocop_fault *fault)
{
	const struct ocop_column *column = &intake->kind->columns[i];
	const struct ocop_cell *cell;

	intake->values[i] = NULL;
	if (intake->at[i] == OCOP_ABSENT || (column->flags & OCOP_DERIVED))
		return 0;
	cell = &intake->row.cells[intake->at[i]];
	if (cell->size == 0 || strcmp(cell->text, "\\N") == 0) {
		if (column->flags & OCOP_KEY)
			return ocop_fault_set(fault, OCOP_E_REQUIRED,
			    column->name, cell->text,
			    "blank; it is part of the key of %s",
			    intake->kind->name);
		if (cell->size > 0 || (intake->flags & OCOP_BLANK_CLEARS))
			intake->values[i] = "";
		return 0;
	}
	intake->values[i] = cell->text;
	if (column->type == OCOP_DATE && !(intake->flags & OCOP_DATES) &&
	    date_proof_check(&intake->dates, i, column, cell->text,
		intake->row.line, fault) < 0)
		return -1;
	if (ocop_value_check(column, cell->text, fault) < 0 ||
	    read_word(intake, i, fault) < 0)
		return -1;
	return ocop_value_read(&intake->values[i], intake->room[i], column,
	    intake->values[i], intake->flags, fault);
}

/* Refuses a row whose key comes before in the run: the last would win. */
static int
take_key(struct ocop_intake *intake, struct ocop_error *err)
{
	const char *key = kind_key(&intake->key, intake->kind, intake->values);
	const char *file;
	struct ocop_fault fault = { 0 };
	size_t line;
	int got;

	if (!key)
		return ocop_fail_memory(err);
	if (!intake->keys &&
	    (ocop_keys_new(&intake->keys, err) < 0 ||
		keys_file(intake->keys, "", err) < 0))
		return -1;
	got = keys_take(intake->keys, key, intake->key.size, intake->row.line,
	    &file, &line, err);
	if (got <= 0)
		return got < 0 ? -1 : OCOP_ROW;
	if (file)
		ocop_fault_set(&fault, OCOP_E_TWICE,
		    intake->kind->columns[0].name, key,
		    "%s is in %s:%zu already; keep one row of it", key, file,
		    line);
	else
		ocop_fault_set(&fault, OCOP_E_TWICE,
		    intake->kind->columns[0].name, key,
		    "%s is on line %zu already; keep one row of it", key, line);
	ocop_intake_fault(intake, &fault);
	return OCOP_ROW_BAD;
}

/* A fault of a row that could not be read: what stood there may be of a
 * person, too. */
static void
report_unread(struct ocop_intake *intake, struct ocop_fault *fault)
{
	struct ocop_row header = ocop_reader_header(intake->reader);

	for (size_t i = 0; i < intake->kind->count; i++)
		if ((intake->kind->columns[i].flags & OCOP_PERSONAL) &&
		    intake->at[i] != OCOP_ABSENT &&
		    fault->column == header.cells[intake->at[i]].text)
			fault->personal = true;
	ocop_intake_fault(intake, fault);
}

int
ocop_intake_next(struct ocop_intake *intake, const char *const **values,
    struct ocop_error *err)
{
	struct ocop_fault fault = { 0 };
	int got;

	if (intake->rejects &&
	    ocop_rejects_row(intake->rejects, intake->reader, err) < 0)
		return -1;
	got = ocop_reader_next(intake->reader, &intake->row, &fault, err);
	if (got == OCOP_ROW_BAD)
		report_unread(intake, &fault);
	if (got == 0)
		ocop_reader_note_freed(
		    intake->reader, intake->report, intake->ctx);
	if (got != OCOP_ROW)
		return got;
	got = idle_row(
	    &intake->idle, &intake->row, intake->kind, intake->at, &fault, err);
	if (got == OCOP_ROW_BAD)
		ocop_intake_fault(intake, &fault);
	if (got != OCOP_ROW)
		return got;
	for (size_t i = 0; i < intake->kind->count; i++) {
		fault.code = 0;
		if (read_cell(intake, i, &fault) < 0)
			got = OCOP_ROW_BAD;
		if (fault.code)
			ocop_intake_fault(intake, &fault);
	}
	*values = intake->values;
	/* rows before it may be stored already */
	if (intake->rejects && date_proof_late(&intake->dates, intake->kind))
		return ocop_fail(err, OCOP_EINPUT,
		    "%s: column %s has the month first on line %zu, and rows "
		    "before were read with the day first; say which by --dates "
		    "dmy or --dates mdy",
		    ocop_reader_name(intake->reader),
		    date_proof_late(&intake->dates, intake->kind),
		    intake->row.line);
	if (got == OCOP_ROW_BAD)
		return got;
	if (look_for_font(intake, err) < 0)
		return -1;
	return take_key(intake, err);
}
