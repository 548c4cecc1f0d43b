/* Drafts: packs that nothing reads before they are enacted. */
#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>

#include "sql.h"
#include "store/edition/edition_draft.h"

enum { EDITION, SHA256, CITATION, DIGEST, TABLES };

/* 1 and the row, 0, or -1; *stmt is the caller's to finalize. */
static int
find_draft(sqlite3_stmt **stmt, struct ocop_store *store, const char *edition,
    struct ocop_error *err)
{
	if (sql_prepare(stmt, store, sql_get_draft, err) < 0 ||
	    sql_bind(*stmt, ":edition", edition, err) < 0)
		return -1;
	return sql_step(*stmt, err);
}

int
draft_digest(char out[HASH_TEXT], const char *tables, struct ocop_error *err)
{
	struct hash *hash = hash_new();

	if (!hash)
		return ocop_fail_memory(err);
	hash_field(hash, tables);
	hash_finish(hash, out);
	return 0;
}

/* {"stars":[["5","90",...],...],...} */
static void
write_tables(struct text *out, const struct ocop_pack *pack)
{
	const char *between = "{";

	for (size_t i = 0; i < OCOP_PACK_FILES; i++) {
		const struct ocop_table *table = &pack->tables[i];
		size_t count = table->file->count;

		if (table->rows == 0)
			continue;
		text_printf(out, "%s\"%s\":[", between, table->file->name);
		for (size_t c = 0; c < table->rows * count; c++) {
			text_printf(out, "%s%s", c == 0 ? "" : ",",
			    c % count == 0 ? "[" : "");
			text_json(out, table->cells[c]);
			if (c % count == count - 1)
				text_printf(out, "]");
		}
		text_printf(out, "]");
		between = ",";
	}
	text_printf(out, "}");
}

/* What the audit says of a draft. */
static int
audit_draft(struct ocop_store *store, const char *edition, const char *before,
    const char *after, struct ocop_error *err)
{
	return audit_add(store, "drafts", edition, before, after, err);
}

static void
write_seal(struct text *out, const char *sha256, const char *digest)
{
	text_printf(
	    out, "{\"sha256\":\"%s\",\"digest\":\"%s\"}", sha256, digest);
}

static int
put_row(struct ocop_store *store, const struct ocop_pack *pack,
    const char *digest, const char *tables, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (sql_prepare(&stmt, store, sql_put_draft, err) == 0 &&
	    sql_bind(stmt, ":edition", pack->edition, err) == 0 &&
	    sql_bind(stmt, ":citation", pack->citation, err) == 0 &&
	    sql_bind(stmt, ":sha256", pack->sha256, err) == 0 &&
	    sql_bind(stmt, ":digest", digest, err) == 0 &&
	    sql_bind(stmt, ":tables", tables, err) == 0)
		got = sql_run(stmt, err);
	sqlite3_finalize(stmt);
	return got;
}

int
draft_put(struct ocop_store *store, const struct ocop_pack *pack,
    struct ocop_error *err)
{
	struct text before = { 0 }, after = { 0 }, tables = { 0 };
	sqlite3_stmt *stmt = NULL;
	char digest[HASH_TEXT];
	int got = find_draft(&stmt, store, pack->edition, err);
	bool same =
	    got > 0 && strcmp(sql_text(stmt, SHA256), pack->sha256) == 0;

	if (got > 0)
		write_seal(
		    &before, sql_text(stmt, SHA256), sql_text(stmt, DIGEST));
	sqlite3_finalize(stmt);
	if (got < 0 || same) {
		text_free(&before);
		return got < 0 ? -1 : 0;
	}
	write_tables(&tables, pack);
	if (!text_get(&tables))
		got = ocop_fail_memory(err);
	else
		got = draft_digest(digest, tables.bytes, err);
	if (got == 0) {
		write_seal(&after, pack->sha256, digest);
		if (!text_get(&after) || before.failed)
			got = ocop_fail_memory(err);
	}
	if (got == 0)
		got = put_row(store, pack, digest, tables.bytes, err);
	if (got == 0)
		got = audit_draft(store, pack->edition,
		    before.size > 0 ? text_get(&before) : NULL, after.bytes,
		    err);
	text_free(&before);
	text_free(&after);
	text_free(&tables);
	return got < 0 ? -1 : 1;
}

static size_t
file_of(const char *name)
{
	size_t i = 0;

	while (
	    i < OCOP_PACK_FILES && strcmp(ocop_pack_files[i].name, name) != 0)
		i++;
	return i;
}

/* The cells as they are in the row; each is copied when its row is whole. */
static int
read_cells(struct ocop_pack *pack, struct ocop_store *store,
    const char *edition, struct ocop_error *err)
{
	struct text held = { 0 };
	const char *cells[OCOP_KIND_COLUMNS];
	size_t starts[OCOP_KIND_COLUMNS], line = 0, count = 0;
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (sql_prepare(&stmt, store, sql_draft_cells, err) == 0 &&
	    sql_bind(stmt, ":edition", edition, err) == 0)
		while ((got = sql_step(stmt, err)) > 0) {
			size_t file = file_of(sql_text(stmt, 0));

			if (file == OCOP_PACK_FILES)
				continue;
			starts[count++] = held.size;
			text_add(&held, sql_text(stmt, 3),
			    strlen(sql_text(stmt, 3)) + 1);
			if (count < ocop_pack_files[file].count)
				continue;
			if (!text_get(&held)) {
				got = ocop_fail_memory(err);
				break;
			}
			for (size_t i = 0; i < count; i++)
				cells[i] = held.bytes + starts[i];
			got = ocop_pack_add(pack, file, cells, ++line, err);
			if (got < 0)
				break;
			text_reset(&held);
			count = 0;
		}
	sqlite3_finalize(stmt);
	text_free(&held);
	return got < 0 ? -1 : 0;
}

int
draft_get(struct ocop_pack **out, struct ocop_store *store, const char *edition,
    struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	char digest[HASH_TEXT];
	int got = find_draft(&stmt, store, edition, err);

	if (got == 0) {
		sqlite3_finalize(stmt);
		return 1;
	}
	if (got > 0 &&
	    (got = draft_digest(digest, sql_text(stmt, TABLES), err)) == 0 &&
	    strcmp(digest, sql_text(stmt, DIGEST)) != 0)
		got = ocop_fail(err, OCOP_ECATALOG,
		    "the draft %s is not what was loaded; drop it with "
		    "ocop-register edition --drop and load it again",
		    edition);
	if (got == 0 &&
	    (got = ocop_pack_new(out, sql_text(stmt, EDITION),
		 sql_text(stmt, CITATION), err)) == 0) {
		memcpy((*out)->sha256, sql_text(stmt, SHA256), HASH_TEXT);
		got = read_cells(*out, store, edition, err);
	}
	sqlite3_finalize(stmt);
	return got;
}

int
draft_drop(
    struct ocop_store *store, const char *edition, struct ocop_error *err)
{
	struct text before = { 0 };
	sqlite3_stmt *stmt = NULL;
	int got = find_draft(&stmt, store, edition, err);

	if (got > 0)
		write_seal(
		    &before, sql_text(stmt, SHA256), sql_text(stmt, DIGEST));
	sqlite3_finalize(stmt);
	if (got <= 0)
		return got;
	stmt = NULL;
	got = -1;
	if (!text_get(&before))
		ocop_fail_memory(err);
	else if (sql_prepare(&stmt, store, sql_drop_draft, err) == 0 &&
	    sql_bind(stmt, ":edition", edition, err) == 0 &&
	    sql_run(stmt, err) == 0)
		got = audit_draft(
		    store, edition, before.bytes, "{\"dropped\":\"1\"}", err);
	sqlite3_finalize(stmt);
	text_free(&before);
	return got < 0 ? -1 : 1;
}

int
ocop_catalog_drop_draft(
    struct ocop_store *store, const char *edition, struct ocop_error *err)
{
	int got = draft_drop(store, edition, err);

	return got != 0 ? got :
			  ocop_fail(err, OCOP_ENO,
			      "the catalog has no draft %s; ocop-export drafts "
			      "lists them",
			      edition);
}

int
ocop_catalog_find_draft(struct ocop_pack **out, struct ocop_store *store,
    const char *edition, struct ocop_error *err)
{
	int got;

	*out = NULL;
	if ((got = draft_get(out, store, edition, err)) < 0) {
		ocop_pack_free(*out);
		*out = NULL;
	}
	return got;
}
