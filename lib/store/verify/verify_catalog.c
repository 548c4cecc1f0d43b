#include <errno.h>
#include <string.h>

#include "sql.h"
#include "store/verify/replay.h"

enum { DAMAGES = 100 }; /* of the file that are named one by one */

const char *const ocop_verify_columns[OCOP_VERIFY_COLUMNS] = { "check", "kind",
	"key", "state", "entry", "at", "actor", "command", "detail" };

/* A page that the disk does not hand over is no damage of the catalog. */
static int
tell_damage(struct verify *v, const char *damage, struct ocop_error *err)
{
	if (errno == EIO)
		return ocop_fail(err, OCOP_EOUTPUT, "%s: %s", v->store->path,
		    strerror(errno));
	v->job->damaged = true;
	text_printf(&v->detail, "%s", damage);
	return verify_found(v, "file", NULL, NULL, "damaged", 0, err);
}

/* PRAGMA integrity_check. */
static int
verify_file(struct verify *v, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (sql_prepare(&stmt, v->store, sql_verify_integrity, err) == 0 &&
	    sql_bind_number(stmt, ":most", DAMAGES, err) == 0)
		while ((got = sql_step(stmt, err)) > 0) {
			if (strcmp(sql_text(stmt, 0), "ok") != 0 &&
			    (got = tell_damage(v, sql_text(stmt, 0), err)) < 0)
				break;
		}
	sqlite3_finalize(stmt);
	return got;
}

/* PRAGMA foreign_key_check. */
static int
verify_references(struct verify *v, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (sql_prepare(&stmt, v->store, sql_verify_references, err) == 0)
		while ((got = sql_step(stmt, err)) > 0) {
			text_printf(&v->detail,
			    "rows that name what is not among the %s: %s",
			    sql_text(stmt, 1), sql_text(stmt, 2));
			if ((got = verify_found(v, "references",
				 sql_text(stmt, 0), NULL, "missing", 0, err)) <
			    0)
				break;
		}
	sqlite3_finalize(stmt);
	return got;
}

static int
open_replay(struct verify *v, struct ocop_error *err)
{
	return replay_open(&v->replay, v->store, err);
}

static const struct {
	const char *name;
	int (*run)(struct verify *v, struct ocop_error *err);
	bool chain; /* with chain_only, too */
} checks[] = {
	{ "file", verify_file, true },
	{ "schema", verify_schema, false },
	{ "replay", open_replay, false },
	{ "chain", verify_chain, true },
	{ "text", verify_text, false },
	{ "rows", verify_rows, false },
	{ "sheets", verify_sheets, false },
	{ "packs", verify_packs, false },
	{ "references", verify_references, false },
};

/* What cannot be read for a reason that was found is one more finding. */
static int
run_check(struct verify *v, size_t number, struct ocop_error *err)
{
	if (v->endless) {
		text_printf(&v->detail,
		    "left out: a view that is not of the toolkit takes the "
		    "place of a table that would be read");
		return verify_found(
		    v, checks[number].name, NULL, NULL, "unread", 0, err);
	}
	if (checks[number].run(v, err) == 0)
		return 0;
	if (err->code != OCOP_ECATALOG || (!v->job->damaged && !v->crippled))
		return -1;
	text_reset(&v->detail);
	text_printf(&v->detail, "%s", err->text);
	err->code = OCOP_OK;
	return verify_found(
	    v, checks[number].name, NULL, NULL, "unread", 0, err);
}

int
ocop_verify(
    struct ocop_store *store, struct ocop_verify *job, struct ocop_error *err)
{
	struct verify v = { .store = store, .job = job };
	bool alone = sqlite3_get_autocommit(store->db);
	int got = alone ? sql_exec(store, "BEGIN", err) : 0;

	for (size_t i = 0; got == 0 && i < sizeof(checks) / sizeof(checks[0]);
	     i++)
		if (checks[i].chain || !job->chain_only)
			got = run_check(&v, i, err);
	replay_close(v.replay);
	sqlite3_finalize(v.entry);
	text_free(&v.detail);
	if (got == 0 && alone)
		got = sql_exec(store, "ROLLBACK", err);
	return got;
}
