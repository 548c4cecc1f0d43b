#include "test.h"

#include <ocop/council.h>

#include "sql.h"
#include "stored.h"

/* Runs statements on the file itself, as an older toolkit would. */
static void
run(const char *path, const char *sql)
{
	char *why = NULL;
	sqlite3 *db;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	if (sqlite3_exec(db, sql, NULL, NULL, &why) != SQLITE_OK)
		fail_msg("%s", why);
	sqlite3_close(db);
}

/* A catalog of the first version with a round in it. */
static void
make_first(struct stored *s)
{
	stored_place(s);
	run(s->path, sql_migrate_001_initial);
	run(s->path,
	    "PRAGMA user_version = 1;"
	    "PRAGMA application_id = 1329811280;"
	    "INSERT INTO editions VALUES ('qd1', 'QĐ 1', "
	    " printf('%064d', 1), 1, 1);"
	    "INSERT INTO entities (entity, name, type)"
	    " VALUES ('E1', 'A', 'farm');"
	    "INSERT INTO products (product, name, entity, \"set\")"
	    " VALUES ('SP01', 'A', 'E1', 1);"
	    "INSERT INTO councils VALUES ('2026-2', 'qd1');"
	    "INSERT INTO members VALUES"
	    " ('2026-2', 'm1', 'A', 'Sở', 'chair', NULL),"
	    " ('2026-2', 'm2', 'B', NULL, NULL, 'E1 E2');"
	    "INSERT INTO sheets (round, product, member, version, \"set\","
	    " points, entry) VALUES ('2026-2', 'SP01', 'm1', 1, 1, '[3]', 1);");
}

static void
keeps_what_an_older_catalog_holds(void **state)
{
	static const struct {
		const char *sql, *want;
	} cases[] = {
		{ "SELECT group_concat(member || role || coalesce(interests,"
		  " '-'), ' ') FROM members WHERE role IS NOT NULL",
		    "m1chair-" },
		{ "SELECT name || organisation FROM members"
		  " WHERE member = 'm1'",
		    "ASở" },
		{ "SELECT interests FROM members WHERE role IS NULL", "E1 E2" },
		{ "SELECT points FROM sheets WHERE member = 'm1'", "[3]" },
		{ "SELECT edition || coalesce(minima, '-') FROM councils",
		    "qd1-" },
		{ "SELECT count(*) FROM scorers", "2" },
		{ "SELECT count(*) FROM pragma_foreign_key_check", "0" },
	};
	struct stored s;

	(void)state;
	make_first(&s);
	stored_begin(&s, &tester);
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(ask(&s, cases[i].sql), cases[i].want);
	/* a sheet still belongs to a member */
	assert_int_not_equal(
	    sqlite3_exec(s.store->db, "DELETE FROM members", NULL, NULL, NULL),
	    SQLITE_OK);
	assert_int_equal(put_row(&s, "members",
			     "round=2026-2|member=m3|name=C|role=secretary"),
	    OCOP_CREATED);
	stored_remove(&s);
}

/* Reading alone does not bring it up to date, and says so. */
static void
is_not_brought_up_to_date_by_reading(void **state)
{
	struct stored s;

	(void)state;
	make_first(&s);
	assert_int_equal(
	    ocop_store_open(&s.store, s.path, OCOP_READ, &s.err), -1);
	assert_int_equal(s.err.code, OCOP_ECATALOG);
	assert_non_null(strstr(s.err.text, "made by an older version"));
	stored_begin(&s, &tester);
	stored_again(&s, &tester);
	ocop_store_close(s.store);
	assert_int_equal(
	    ocop_store_open(&s.store, s.path, OCOP_READ, &s.err), 0);
	stored_remove(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_what_an_older_catalog_holds),
		cmocka_unit_test(is_not_brought_up_to_date_by_reading),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
