/* Editions are in force by a deliberate command, from their day. */
#include <stdio.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/date.h>

#include "sql.h"
#include "store/edition/edition_draft.h"
#include "store/edition/pack_seal.h"

/* The first column of a statement about an edition: 1, 0 or -1. */
static int
ask_edition(struct ocop_store *store, const char *sql, const char *edition,
    char *out, size_t size, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (sql_prepare(&stmt, store, sql, err) == 0 &&
	    sql_bind(stmt, ":edition", edition, err) == 0 &&
	    (got = sql_step(stmt, err)) > 0)
		snprintf(out, size, "%s", sql_text(stmt, 0));
	sqlite3_finalize(stmt);
	return got;
}

/* The day that the lists of instruments have, or the pack's own. */
static int
listed_day(struct ocop_store *store, const struct ocop_pack *pack,
    char out[OCOP_DATE_TEXT], struct ocop_error *err)
{
	const struct ocop_table *own = ocop_pack_table(pack, "instruments");

	for (size_t row = 0; row < own->rows; row++)
		if (strcmp(ocop_table_cell(own, row, "instrument"),
			pack->edition) == 0) {
			snprintf(out, OCOP_DATE_TEXT, "%s",
			    ocop_table_cell(own, row, "from"));
			return 1;
		}
	return ask_edition(
	    store, sql_edition_day, pack->edition, out, OCOP_DATE_TEXT, err);
}

/*
 * The first day of a pack that is to be enacted: as a list of instruments, the
 * pack or whoever enacts it says; they must not contradict each other.
 */
static int
first_day(const char **out, struct ocop_store *store,
    const struct ocop_pack *pack, const char *from, char room[OCOP_DATE_TEXT],
    struct ocop_error *err)
{
	const char *own = ocop_pack_from(pack);
	int listed = listed_day(store, pack, room, err);

	if (listed < 0)
		return -1;
	if (listed > 0)
		own = room;
	if (own && from && strcmp(own, from) != 0)
		return ocop_fail(err, OCOP_ENO,
		    "%s is in force from %s, as the pack or a list of "
		    "instruments says; leave out --from",
		    pack->edition, own);
	if (!own && !from && ocop_pack_table(pack, "criteria")->rows > 0)
		return ocop_fail(err, OCOP_ENO,
		    "%s has score sheets and no first day: name it with --from",
		    pack->edition);
	*out = listed > 0 ? NULL : own ? own : from;
	return 0;
}

/* What it amends must be what it was laid over. */
static int
check_base(struct ocop_store *store, const struct ocop_pack *pack,
    struct ocop_error *err)
{
	const char *amends = ocop_pack_amends(pack);
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (!amends)
		return 0;
	if (sql_prepare(&stmt, store, sql_get_edition, err) == 0 &&
	    sql_bind(stmt, ":edition", amends, err) == 0 &&
	    (got = sql_step(stmt, err)) == 0)
		got = ocop_fail(err, OCOP_ENO,
		    "%s amends %s, which is not in force in the catalog; enact "
		    "that first",
		    pack->edition, amends);
	else if (got > 0 && *pack->base &&
	    strcmp(pack->base, sql_text(stmt, 1)) != 0)
		got = ocop_fail(err, OCOP_ENO,
		    "%s amends %s, and the catalog has that with other bytes",
		    pack->edition, amends);
	sqlite3_finalize(stmt);
	return got < 0 ? -1 : 0;
}

/* Reports say who decides by the lists, decisions by the score sheets. */
static int
check_deciders(struct ocop_store *store, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (sql_prepare(&stmt, store, sql_deciders_disagree, err) == 0 &&
	    (got = sql_step(stmt, err)) > 0)
		got = ocop_fail(err, OCOP_ENO,
		    "under %s the %s decides on %s stars by the list of "
		    "instruments, and the %s by the score sheets; correct one "
		    "of them",
		    sql_text(stmt, 0), sql_text(stmt, 2), sql_text(stmt, 1),
		    sql_text(stmt, 3));
	sqlite3_finalize(stmt);
	return got;
}

int
ocop_catalog_enact(struct ocop_store *store, const struct ocop_pack *pack,
    const char *from, struct ocop_error *err)
{
	char room[OCOP_DATE_TEXT];
	int got = pack_is_stored(store, pack, err);

	if (got < 0 || (got == 0 && draft_drop(store, pack->edition, err) < 0))
		return -1;
	if (got > 0)
		return 0;
	if (first_day(&from, store, pack, from, room, err) < 0 ||
	    check_base(store, pack, err) < 0 ||
	    pack_put(store, pack, from, err) < 0 ||
	    check_deciders(store, err) < 0)
		return -1;
	return 1;
}

int
ocop_catalog_put_draft(struct ocop_store *store, const struct ocop_pack *pack,
    struct ocop_error *err)
{
	int got = pack_is_stored(store, pack, err);

	if (got != 0)
		return got < 0 ? -1 : 0;
	if (check_base(store, pack, err) < 0)
		return -1;
	return draft_put(store, pack, err);
}
