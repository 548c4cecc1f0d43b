/* Rows of the catalog whose unit is not known, and units that may be meant. */
#include <stdlib.h>
#include <string.h>

#include "sql.h"
#include "store/catalog/places.h"
#include "store/list/unplaced.h"

enum { KIND, KEY, NAME, UNIT, ADDRESS, REASON, CANDIDATES };

const char *const ocop_unplaced_columns[OCOP_UNPLACED_COLUMNS] = { "kind",
	"key", "name", "unit", "address", "reason", "candidates" };

struct ocop_unplaced {
	struct ocop_store *store;
	struct places *places;
	sqlite3_stmt *stmt;
	struct text candidates;
	const char *cells[OCOP_UNPLACED_COLUMNS];
};

int
ocop_unplaced_open(struct ocop_unplaced **out, struct ocop_store *store,
    const char *as_of, struct ocop_error *err)
{
	struct ocop_unplaced *unplaced = calloc(1, sizeof(*unplaced));
	int at;

	*out = NULL;
	if (!unplaced)
		return ocop_fail_memory(err);
	unplaced->store = store;
	if (store_places(&unplaced->places, store, err) < 0 ||
	    sql_prepare(&unplaced->stmt, store, sql_unplaced, err) < 0)
		goto fail;
	/* the list outlives the call, so it keeps a copy of the day */
	at = sqlite3_bind_parameter_index(unplaced->stmt, ":as_of");
	if (sqlite3_bind_text(
		unplaced->stmt, at, as_of, -1, SQLITE_TRANSIENT) != SQLITE_OK) {
		sql_fail(store->db, err);
		goto fail;
	}
	*out = unplaced;
	return 0;
fail:
	ocop_unplaced_close(unplaced);
	return -1;
}

void
ocop_unplaced_close(struct ocop_unplaced *unplaced)
{
	if (!unplaced)
		return;
	sqlite3_finalize(unplaced->stmt);
	text_free(&unplaced->candidates);
	free(unplaced);
}

static void
add_candidate(struct ocop_unplaced *unplaced, size_t number)
{
	struct text *out = &unplaced->candidates;

	text_printf(out, "%s%s", out->size ? " " : "",
	    places_get(unplaced->places, number)->unit);
}

static void
add_successors(struct ocop_unplaced *unplaced, size_t number)
{
	const struct place_successor *successors;
	size_t count = places_successors(unplaced->places, number, &successors);

	for (size_t i = 0; i < count; i++)
		add_candidate(unplaced, successors[i].unit);
}

/* Why an ended unit does not say where the row is now. */
static const char *
judge_unit(struct ocop_unplaced *unplaced)
{
	for (size_t i = 0; i < places_count(unplaced->places); i++)
		if (strcmp(places_get(unplaced->places, i)->unit,
			unplaced->cells[UNIT]) == 0)
			add_successors(unplaced, i);
	return unplaced->candidates.size ? "divided" : "ended";
}

/* What the address has to say where there is no unit; NULL on failure. */
static const char *
judge_address(struct ocop_unplaced *unplaced, struct ocop_error *err)
{
	struct place_answer answer;
	size_t named;

	if (!*unplaced->cells[ADDRESS])
		return "blank";
	if (places_address(unplaced->places, unplaced->cells[ADDRESS],
		store_province(unplaced->store), &answer, &named, err) < 0)
		return NULL;
	for (size_t i = 0; i < answer.count; i++)
		add_candidate(unplaced, answer.list[i]);
	if (answer.outcome == PLACE_ENDED) {
		text_reset(&unplaced->candidates);
		add_successors(unplaced, answer.list[0]);
	}
	switch (answer.outcome) {
	case PLACE_ONE:
		return "address";
	case PLACE_SEVERAL:
		return "several";
	case PLACE_ENDED:
		return unplaced->candidates.size ? "divided" : "ended";
	case PLACE_NONE:
	default:
		return answer.asked ? "unknown" : "no_commune";
	}
}

int
ocop_unplaced_next(struct ocop_unplaced *unplaced, const char *const **cells,
    struct ocop_error *err)
{
	int got = sql_step(unplaced->stmt, err);

	if (got <= 0)
		return got;
	for (int i = KIND; i <= ADDRESS; i++)
		unplaced->cells[i] = sql_text(unplaced->stmt, i);
	text_reset(&unplaced->candidates);
	unplaced->cells[REASON] = *unplaced->cells[UNIT] ?
	    judge_unit(unplaced) :
	    judge_address(unplaced, err);
	if (!unplaced->cells[REASON])
		return -1;
	unplaced->cells[CANDIDATES] = text_get(&unplaced->candidates);
	if (!unplaced->cells[CANDIDATES])
		return ocop_fail_memory(err);
	*cells = unplaced->cells;
	return 1;
}
