/* Reading a ranking, from files of totals or from a round. */
#include <string.h>

#include "base/fault/fault_relay.h"
#include "base/grow.h"
#include "report/read/former_dossiers.h"
#include "report/read/round_products.h"
#include "report/read/sheet_tasks.h"
#include "report/read/standings.h"
#include "text/intake/header.h"

/* Columns of totals that faults name. */
enum { SET = 1, HIGH = 6 };

/* One line of totals; a product that appeared before is a fault. */
static int
add_row(struct ocop_standings *s, const int *at, const struct ocop_row *row,
    struct ocop_fault *fault, struct ocop_error *err)
{
	const char *cells[OCOP_TOTALS_COLUMNS];
	struct ocop_totals totals;
	size_t before = s->products.count;

	for (size_t i = 0; i < OCOP_TOTALS_COLUMNS; i++)
		cells[i] = row->cells[at[i]].text;
	if (ocop_totals_read(&totals, cells, fault) < 0)
		return OCOP_ROW_BAD;
	if (!ocop_edition_set(s->edition, totals.set)) {
		ocop_fault_set(fault, OCOP_E_SET, "set", cells[SET],
		    "%s has no set %d", s->edition->edition, totals.set);
		return OCOP_ROW_BAD;
	}
	if (totals.figures && totals.high > s->edition->points_max) {
		ocop_fault_set(fault, OCOP_E_TOTALS, "high", cells[HIGH],
		    "no sheet has more than %d points", s->edition->points_max);
		return OCOP_ROW_BAD;
	}
	if (map_add(&s->products, totals.product, strlen(totals.product)) ==
	    MAP_NONE)
		return ocop_fail_memory(err);
	if (s->products.count == before) {
		ocop_fault_set(fault, OCOP_E_TWICE, "product", totals.product,
		    "%s is in the totals already; rank each product once",
		    totals.product);
		return OCOP_ROW_BAD;
	}
	return standings_add(s, &totals, err) < 0 ? -1 : OCOP_ROW;
}

/* What reading a file of totals shares. */
struct reading {
	struct ocop_reader *reader;
	unsigned encoding;
	struct fault_relay relay;
};

static int
read_file(struct ocop_standings *s, struct reading *reading, const char *path,
    struct ocop_error *err)
{
	int at[OCOP_TOTALS_COLUMNS];
	struct ocop_fault fault;
	struct ocop_row row;
	bool bound = false;
	int got;

	if (ocop_reader_open(&reading->reader, path,
		reading->encoding | OCOP_QUOTES_NO, err) < 0)
		return -1;
	reading->relay.file = ocop_reader_name(reading->reader);
	while (
	    (got = ocop_reader_next(reading->reader, &row, &fault, err)) > 0) {
		reading->relay.line = got == OCOP_ROW ? row.line : fault.line;
		if (got == OCOP_ROW && !bound) {
			if (ocop_header_bind(at, ocop_totals_columns,
				OCOP_TOTALS_COLUMNS, &row, fault_pass,
				&reading->relay) > 0) {
				got = ocop_fail(err, OCOP_EINPUT,
				    "%s: not totals; pipe in what ocop-score "
				    "check or totals writes",
				    ocop_reader_name(reading->reader));
				break;
			}
			ocop_reader_note(
			    reading->reader, fault_pass, &reading->relay);
			bound = true;
			continue;
		}
		if (got == OCOP_ROW)
			got = add_row(s, at, &row, &fault, err);
		if (got < 0)
			break;
		if (got == OCOP_ROW_BAD)
			fault_pass(&reading->relay, &fault);
	}
	ocop_reader_close(reading->reader);
	return got;
}

int
ocop_standings_files(struct ocop_standings **out, char *const *paths, int count,
    unsigned encoding, const char *name, const char *accepted,
    ocop_fault_fn *report, void *ctx, struct ocop_error *err)
{
	struct reading reading = { NULL, encoding,
		{ report, ctx, NULL, 0, 0 } };
	struct ocop_edition *edition;
	struct ocop_pack *pack;
	int got;

	*out = NULL;
	if (ocop_pack_load(&pack, name, report, ctx, err) < 0 ||
	    score_edition(&edition, pack, report, ctx, err) < 0)
		return -1;
	got = standings_create(out, edition, accepted, err);
	for (int i = 0; got == 0 && i < count; i++)
		got = read_file(*out, &reading, paths[i], err);
	if (got == 0 && reading.relay.faults > 0)
		got = ocop_fail(err, OCOP_ENO,
		    "a ranking of some of the products would be wrong; "
		    "nothing was ranked");
	if (got == 0)
		ocop_standings_sort((*out)->list, (*out)->count);
	return got;
}

static int
read_round(struct ocop_standings *s, struct ocop_store *store, const char *name,
    struct ocop_error *err)
{
	struct round round;
	int got =
	    round_open(&round, store, name, s->edition, OCOP_IN_FORCE, err);

	while (got >= 0 && (got = round_next(&round, err)) > 0)
		got = standings_add(s, &round.totals, err);
	round_close(&round);
	return got;
}

/* Every product that is ranked has its place. */
static int
check_places(const struct ocop_standings *s, struct ocop_error *err)
{
	for (size_t i = 0; i < s->count; i++) {
		const char *product = s->list[i].totals.product;

		if (map_find(&s->products, product, strlen(product)) ==
		    MAP_NONE)
			return ocop_store_lacks(product, err);
	}
	return 0;
}

/* Name, entity and commune of every product of the round. */
static int
read_places(struct ocop_standings *s, struct ocop_store *store,
    const char *round, const char *as_of, struct ocop_error *err)
{
	const struct ocop_argument arguments[] = { { ":round", round },
		{ ":as_of", as_of }, { NULL, NULL } };
	const char *const *cells;
	struct ocop_list *list;
	size_t room = 0;
	int got;

	if (ocop_list_open(&list, store, "round_products", arguments, err) < 0)
		return -1;
	while ((got = ocop_list_next(list, &cells, err)) > 0) {
		ptrdiff_t at =
		    map_add(&s->products, cells[0], strlen(cells[0]));
		struct place place = { standings_keep(s, cells[1]),
			standings_keep(s, cells[2]),
			standings_keep(s, cells[3]) };

		if (at == MAP_NONE || !place.name || !place.entity ||
		    !place.commune ||
		    !grow(&s->places, s->products.count - 1, &room,
			sizeof(*s->places))) {
			got = ocop_fail_memory(err);
			break;
		}
		s->places[at] = place;
	}
	ocop_list_close(list);
	s->catalog = true;
	return got < 0 ? -1 : check_places(s, err);
}

/* Warns when other rules judge dossiers of the round. */
static int
tell_former(struct ocop_store *store, const char *round, const char *as_of,
    ocop_fault_fn *report, void *ctx, struct ocop_error *err)
{
	struct former former;
	struct ocop_date day;
	int got = -1;

	if (!ocop_date_parse(&day, as_of))
		return 0;
	if ((got = former_read(&former, store, round, day, err)) == 0)
		former_tell(&former, report, ctx);
	former_free(&former);
	return got;
}

int
ocop_standings_round(struct ocop_standings **out, struct ocop_store *store,
    const char *round, const char *as_of, const char *accepted,
    ocop_fault_fn *report, void *ctx, struct ocop_error *err)
{
	struct ocop_edition *edition;

	*out = NULL;
	if (round_edition(&edition, store, round, report, ctx, err) < 0 ||
	    standings_create(out, edition, accepted, err) < 0 ||
	    read_round(*out, store, round, err) < 0 ||
	    (as_of &&
		(read_places(*out, store, round, as_of, err) < 0 ||
		    tell_former(store, round, as_of, report, ctx, err) < 0))) {
		ocop_standings_free(*out);
		*out = NULL;
		return -1;
	}
	ocop_standings_sort((*out)->list, (*out)->count);
	return 0;
}
