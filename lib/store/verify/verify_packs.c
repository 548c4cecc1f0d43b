/* Whether the packs in the catalog are as they were stored and published. */
#include <string.h>

#include <ocop/catalog.h>

#include "sql.h"
#include "store/edition/edition_draft.h"
#include "store/edition/pack_seal.h"
#include "store/verify/verify_catalog.h"

enum { EDITION, SHA256, CITATION, ENTRY, ROWS, SCORES_RIGHT };

/* The rows of one file of a pack, here and as it was published. */
struct pair {
	size_t file;
	sqlite3_stmt *here, *right;
};

static bool
same_cell(const struct pair *pair, int column)
{
	return sqlite3_column_type(pair->here, column) ==
	    sqlite3_column_type(pair->right, column) &&
	    strcmp(sql_text(pair->here, column),
		sql_text(pair->right, column)) == 0;
}

/* The row as its first cells, which name it. */
static void
tell_row(struct text *detail, sqlite3_stmt *stmt, int before)
{
	int count = before < 4 ? before : 4;

	for (int i = 0; i < count; i++)
		if (*sql_text(stmt, i))
			text_printf(detail, " %s %s",
			    sqlite3_column_name(stmt, i), sql_text(stmt, i));
}

/* Looks for the first row that differs: 1 and a detail, 0, -1. */
static int
compare_rows(
    struct text *detail, const struct pair *pair, struct ocop_error *err)
{
	const char *file = ocop_pack_files[pair->file].name;
	int here, right;

	for (;;) {
		if ((here = sql_step(pair->here, err)) < 0 ||
		    (right = sql_step(pair->right, err)) < 0)
			return -1;
		if (here == 0 && right == 0)
			return 0;
		if (here != right) {
			text_printf(detail,
			    here ? "%s has a row more than was published:" :
				   "%s has a row less than was published:",
			    file);
			tell_row(detail, here ? pair->here : pair->right, 4);
			return 1;
		}
		for (int i = 0; i < sqlite3_column_count(pair->here); i++) {
			if (same_cell(pair, i))
				continue;
			text_printf(detail, "%s:", file);
			if (i == 0) { /* another row */
				tell_row(detail, pair->here, 4);
				text_printf(detail, " is where was published");
				tell_row(detail, pair->right, 4);
				return 1;
			}
			tell_row(detail, pair->right, i);
			text_printf(detail,
			    ": %s is \"%s\", published as \"%s\"",
			    sqlite3_column_name(pair->here, i),
			    sql_text(pair->here, i), sql_text(pair->right, i));
			return 1;
		}
	}
}

/* The same with the rows of an edition as the program itself has them. */
static int
compare_published(struct verify *v, struct ocop_store *right,
    const char *edition, struct ocop_error *err)
{
	int got = 0;

	for (size_t i = 0; got == 0 && i < OCOP_PACK_FILES; i++) {
		struct pair pair = { .file = i };

		if (sql_prepare(&pair.here, v->store, pack_statement(i), err) <
			0 ||
		    sql_bind(pair.here, ":edition", edition, err) < 0 ||
		    sql_prepare(&pair.right, right, pack_statement(i), err) <
			0 ||
		    sql_bind(pair.right, ":edition", edition, err) < 0)
			got = -1;
		else
			got = compare_rows(&v->detail, &pair, err);
		sqlite3_finalize(pair.here);
		sqlite3_finalize(pair.right);
	}
	return got;
}

/* Against the program's own copy: no one who writes to the catalog reaches
 * that.  1 and a detail when they differ, 0 when not, -1. */
static int
check_published(struct verify *v, sqlite3_stmt *stmt,
    const struct ocop_pack *pack, struct ocop_error *err)
{
	struct ocop_store *right;
	int got;

	if (strcmp(pack->sha256, sql_text(stmt, SHA256)) != 0) {
		text_printf(&v->detail,
		    "its SHA-256 is %.12s..., published is %.12s... under this "
		    "name",
		    sql_text(stmt, SHA256), pack->sha256);
		return 1;
	}
	if (strcmp(pack->citation, sql_text(stmt, CITATION)) != 0) {
		text_printf(&v->detail,
		    "its citation is \"%s\", published as \"%s\"",
		    sql_text(stmt, CITATION), pack->citation);
		return 1;
	}
	if (store_blank(&right, store_latest, err) < 0)
		return -1;
	got = ocop_catalog_put_pack(right, pack, err);
	if (got >= 0)
		got = compare_published(v, right, pack->edition, err);
	ocop_store_close(right);
	return got;
}

/* Against what its entry sealed; the same answers. */
static int
check_sealed(struct verify *v, sqlite3_stmt *stmt, bool published,
    struct ocop_error *err)
{
	char rows[HASH_TEXT];

	if (sqlite3_column_type(stmt, ENTRY) == SQLITE_NULL)
		return 0; /* told among the rows */
	if (sqlite3_column_type(stmt, ROWS) == SQLITE_NULL) {
		v->job->unproven += !published;
		return 0;
	}
	if (pack_seal(v->store, sql_text(stmt, EDITION), rows, err) < 0)
		return -1;
	if (strcmp(rows, sql_text(stmt, ROWS)) == 0)
		return 0;
	text_printf(&v->detail,
	    "its rows are not those that were loaded: their digest is "
	    "%.12s..., the audit says %.12s...",
	    rows, sql_text(stmt, ROWS));
	return 1;
}

static int
check_pack(struct verify *v, sqlite3_stmt *stmt, sqlite3_int64 *last,
    struct ocop_error *err)
{
	const char *edition = sql_text(stmt, EDITION);
	sqlite3_int64 entry = sqlite3_column_int64(stmt, ENTRY);
	struct ocop_pack *pack = NULL;
	int got = v->job->published ?
	    v->job->published(v->job->ctx, edition, &pack, err) :
	    0;

	if (got == 0 && pack)
		got = check_published(v, stmt, pack, err);
	if (got == 0)
		got = check_sealed(v, stmt, pack != NULL, err);
	ocop_pack_free(pack);
	if (got == 0 && !sql_int(stmt, SCORES_RIGHT)) {
		text_printf(&v->detail,
		    "whether it has score sheets is not what its criteria say");
		got = 1;
	}
	if (got > 0)
		got = verify_found(
		    v, "packs", "editions", edition, "changed", entry, err);
	if (got < 0)
		return -1;
	if (entry > 0 && entry < *last) {
		text_printf(&v->detail,
		    "it counts as later than an edition that was loaded after "
		    "it");
		return verify_found(
		    v, "packs", "editions", edition, "order", entry, err);
	}
	*last = entry;
	return 0;
}

/* A draft is what was loaded. */
static int
check_drafts(struct verify *v, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	char digest[HASH_TEXT];
	int got = -1;

	if (sql_prepare(&stmt, v->store, sql_verify_drafts, err) == 0)
		while ((got = sql_step(stmt, err)) > 0) {
			if (draft_digest(digest, sql_text(stmt, 2), err) < 0) {
				got = -1;
				break;
			}
			if (strcmp(digest, sql_text(stmt, 1)) == 0)
				continue;
			text_printf(&v->detail,
			    "its rows are not those that were loaded");
			if ((got = verify_found(v, "packs", "drafts",
				 sql_text(stmt, 0), "changed", 0, err)) < 0)
				break;
		}
	sqlite3_finalize(stmt);
	return got;
}

int
verify_packs(struct verify *v, struct ocop_error *err)
{
	sqlite3_int64 last = 0;
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (sql_prepare(&stmt, v->store, sql_verify_editions, err) == 0)
		while ((got = sql_step(stmt, err)) > 0) {
			v->job->packs++;
			if ((got = check_pack(v, stmt, &last, err)) < 0)
				break;
		}
	sqlite3_finalize(stmt);
	return got < 0 ? -1 : check_drafts(v, err);
}
