/* Packs stored in the catalog and read back. */
#include <stdio.h>
#include <string.h>

#include <ocop/catalog.h>

#include "sql.h"
#include "store/catalog/constraint.h"
#include "store/edition/edition_draft.h"
#include "store/edition/pack_seal.h"

/* A row that a constraint of the catalog does not let in: the pack is wrong,
 * and not the catalog. */
static int
refuse_row(struct ocop_store *store, const struct ocop_table *table, size_t row,
    struct ocop_error *err)
{
	const struct ocop_kind kind = { .name = table->file->name,
		.columns = table->file->columns,
		.count = table->file->count };
	struct ocop_fault fault;
	char place[64];

	if (err->code != OCOP_ECATALOG ||
	    !constraint_fault(
		&fault, store, &kind, &table->cells[row * kind.count]))
		return -1;
	snprintf(
	    place, sizeof(place), "%s.tsv:%zu", kind.name, table->lines[row]);
	return ocop_fail_fault(err, OCOP_ENO, place, &fault);
}

static int
put_table(struct ocop_store *store, const struct ocop_pack *pack, size_t file,
    struct ocop_error *err)
{
	const struct ocop_table *table = &pack->tables[file];
	size_t count = table->file->count;
	sqlite3_stmt *stmt = NULL;
	int got = 0;

	if (table->rows == 0 || !pack_put_statement(file))
		return 0;
	if (sql_prepare(&stmt, store, pack_put_statement(file), err) < 0)
		return -1;
	for (size_t row = 0; got == 0 && row < table->rows; row++) {
		got = sql_bind(stmt, ":edition", pack->edition, err);
		if (got == 0)
			got = sql_bind_number(stmt, ":line",
			    (sqlite3_int64)(*pack->base ? row + 1 :
							  table->lines[row]),
			    err);
		for (size_t i = 0; got == 0 && i < count; i++) {
			const char *cell = table->cells[row * count + i];
			char name[40];

			snprintf(name, sizeof(name), ":%s",
			    table->file->columns[i].name);
			got = sql_bind(stmt, name, *cell ? cell : NULL, err);
		}
		if (got == 0 && (got = sql_run(stmt, err)) < 0)
			got = refuse_row(store, table, row, err);
	}
	sqlite3_finalize(stmt);
	return got;
}

/* Fails when the bytes are stored under another name. */
static int
check_other_name(struct ocop_store *store, const struct ocop_pack *pack,
    struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (sql_prepare(&stmt, store, sql_same_edition, err) == 0 &&
	    sql_bind(stmt, ":sha256", pack->sha256, err) == 0 &&
	    (got = sql_step(stmt, err)) > 0)
		got = ocop_fail(err, OCOP_ENO,
		    "%s is stored as the edition %s, byte for byte; use that "
		    "name",
		    pack->edition, sql_text(stmt, 0));
	sqlite3_finalize(stmt);
	return got;
}

int
pack_is_stored(struct ocop_store *store, const struct ocop_pack *pack,
    struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (sql_prepare(&stmt, store, sql_get_edition, err) == 0 &&
	    sql_bind(stmt, ":edition", pack->edition, err) == 0 &&
	    (got = sql_step(stmt, err)) > 0 &&
	    strcmp(sql_text(stmt, 1), pack->sha256) != 0)
		got = ocop_fail(err, OCOP_ENO,
		    "the edition %s is stored with other bytes (SHA-256 "
		    "%.12s..., now %.12s...); results quote it, so give a "
		    "correction a new name",
		    pack->edition, sql_text(stmt, 1), pack->sha256);
	sqlite3_finalize(stmt);
	return got == 0 ? check_other_name(store, pack, err) : got;
}

static int
put_edition(struct ocop_store *store, const struct ocop_pack *pack,
    const char *from, struct ocop_error *err)
{
	bool scores = ocop_pack_table(pack, "criteria")->rows > 0;
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (sql_prepare(&stmt, store, sql_put_edition, err) == 0 &&
	    sql_bind(stmt, ":edition", pack->edition, err) == 0 &&
	    sql_bind(stmt, ":citation", pack->citation, err) == 0 &&
	    sql_bind(stmt, ":sha256", pack->sha256, err) == 0 &&
	    sql_bind(stmt, ":from", from, err) == 0 &&
	    sql_bind(stmt, ":amends", ocop_pack_amends(pack), err) == 0 &&
	    sql_bind_number(stmt, ":scores", scores, err) == 0)
		got = sql_run(stmt, err);
	sqlite3_finalize(stmt);
	return got;
}

/* The files are not kept, so their rows have a digest of their own. */
static int
seal_edition(struct ocop_store *store, const struct ocop_pack *pack,
    const char *from, struct ocop_error *err)
{
	struct text after = { 0 };
	char rows[HASH_TEXT];
	int got = -1;

	if (pack_seal(store, pack->edition, rows, err) < 0)
		return -1;
	text_printf(
	    &after, "{\"sha256\":\"%s\",\"rows\":\"%s\"", pack->sha256, rows);
	if (from)
		text_printf(&after, ",\"from\":\"%s\"", from);
	if (ocop_pack_amends(pack)) {
		text_printf(&after, ",\"amends\":");
		text_json(&after, ocop_pack_amends(pack));
	}
	text_printf(&after, "}");
	if (!text_get(&after))
		ocop_fail_memory(err);
	else
		got = audit_add(store, "editions", pack->edition, NULL,
		    text_get(&after), err);
	text_free(&after);
	return got;
}

int
pack_put(struct ocop_store *store, const struct ocop_pack *pack,
    const char *from, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (put_edition(store, pack, from, err) < 0)
		return -1;
	for (size_t i = 0; i < OCOP_PACK_FILES; i++)
		if (put_table(store, pack, i, err) < 0)
			return -1;
	if (seal_edition(store, pack, from, err) < 0)
		return -1;
	/* Provinces of a list of codes are units from now on. */
	if (sql_prepare(&stmt, store, sql_put_province_units, err) == 0 &&
	    sql_bind(stmt, ":edition", pack->edition, err) == 0 &&
	    sql_run(stmt, err) == 0)
		got = 1;
	sqlite3_finalize(stmt);
	return got;
}

int
ocop_catalog_put_pack(struct ocop_store *store, const struct ocop_pack *pack,
    struct ocop_error *err)
{
	int got = pack_is_stored(store, pack, err);

	if (got != 0)
		return got < 0 ? -1 : 0;
	return pack_put(store, pack, ocop_pack_from(pack), err);
}

static int
get_table(struct ocop_pack *pack, struct ocop_store *store, size_t file,
    struct ocop_error *err)
{
	size_t count = ocop_pack_files[file].count;
	const char *cells[OCOP_KIND_COLUMNS];
	sqlite3_stmt *stmt = NULL;
	size_t line = 0;
	int got = -1;

	if (sql_prepare(&stmt, store, pack_statement(file), err) == 0 &&
	    sql_bind(stmt, ":edition", pack->edition, err) == 0)
		while ((got = sql_step(stmt, err)) > 0) {
			for (size_t i = 0; i < count; i++)
				cells[i] = sql_text(stmt, (int)i);
			got = ocop_pack_add(pack, file, cells, ++line, err);
			if (got < 0)
				break;
		}
	sqlite3_finalize(stmt);
	return got;
}

static int
no_edition(const char *edition, struct ocop_error *err)
{
	return ocop_fail(err, OCOP_ENO,
	    "no edition %s is in force in the catalog; load it with "
	    "ocop-register edition --enact",
	    edition ? edition : ocop_gettext("with score sheets"));
}

/* An edition that was enacted: 0, 1 when there is none of that name, -1. */
static int
get_enacted(struct ocop_pack **out, struct ocop_store *store,
    const char *edition, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (sql_prepare(&stmt, store, sql_get_edition, err) == 0 &&
	    sql_bind(stmt, ":edition", edition, err) == 0 &&
	    (got = sql_step(stmt, err)) > 0 &&
	    (got = ocop_pack_new(
		 out, sql_text(stmt, 0), sql_text(stmt, 2), err)) == 0) {
		memcpy((*out)->sha256, sql_text(stmt, 1), HASH_TEXT);
		got = 1;
	}
	sqlite3_finalize(stmt);
	for (size_t i = 0; got > 0 && i < OCOP_PACK_FILES; i++)
		if (get_table(*out, store, i, err) < 0)
			got = -1;
	return got < 0 ? -1 : got == 0;
}

int
ocop_catalog_get_pack(struct ocop_pack **out, struct ocop_store *store,
    const char *edition, struct ocop_error *err)
{
	int got;

	*out = NULL;
	got = get_enacted(out, store, edition, err);
	if (got > 0 && edition)
		got = draft_get(out, store, edition, err);
	if (got > 0)
		got = no_edition(edition, err);
	if (got < 0) {
		ocop_pack_free(*out);
		*out = NULL;
	}
	return got;
}

/* The edition a round was opened under, into the caller's room. */
static int
round_edition(struct ocop_store *store, const char *round, char *out,
    size_t size, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (sql_prepare(&stmt, store, sql_get_council, err) == 0 &&
	    sql_bind(stmt, ":round", round, err) == 0 &&
	    (got = sql_step(stmt, err)) > 0)
		snprintf(out, size, "%s", sql_text(stmt, 0));
	sqlite3_finalize(stmt);
	if (got == 0)
		return ocop_fail(err, OCOP_ENO,
		    "the catalog has no round %s; register the members of its "
		    "council first",
		    round);
	return got < 0 ? -1 : 0;
}

int
ocop_catalog_find_round(
    struct ocop_store *store, const char *round, struct ocop_error *err)
{
	char edition[128];

	return round_edition(store, round, edition, sizeof(edition), err);
}

int
ocop_catalog_round_pack(struct ocop_pack **out, struct ocop_store *store,
    const char *round, struct ocop_error *err)
{
	char edition[128];

	*out = NULL;
	if (round_edition(store, round, edition, sizeof(edition), err) < 0)
		return -1;
	return ocop_catalog_get_pack(out, store, edition, err);
}

int
ocop_catalog_find_edition(
    struct ocop_store *store, const char *edition, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (sql_prepare(&stmt, store, sql_get_edition, err) == 0 &&
	    sql_bind(stmt, ":edition", edition, err) == 0 &&
	    (got = sql_step(stmt, err)) == 0)
		got = no_edition(edition, err);
	sqlite3_finalize(stmt);
	return got < 0 ? -1 : 0;
}
