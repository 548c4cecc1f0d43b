#include "test.h"

#include "sql.h"
#include "store/edition/lasting.h"
#include "stored.h"

/* A catalog as the first version left it: a round, a product, a dossier. */
static void
make_first(struct stored *s)
{
	static const char rows[] =
	    "INSERT INTO editions VALUES"
	    " ('e', 'QĐ', hex(zeroblob(32)), 1, 1);"
	    "INSERT INTO stars VALUES ('e', 4, 70, 'province', 1);"
	    "INSERT INTO entities (entity, name, type) VALUES ('E', 'A', 'x');"
	    "INSERT INTO products (product, name, entity)"
	    " VALUES ('SP', 'A', 'E');"
	    "INSERT INTO councils (round, edition) VALUES ('2026-2', 'e');"
	    "INSERT INTO applications"
	    " (round, product, kind, received, documents, note)"
	    " VALUES ('2026-2', 'SP', 'renewal', '2026-09-20',"
	    "  'form01 form02', 'x');"
	    "INSERT INTO revocations VALUES ('e', 'stopped',"
	    " 'production stopped', 'Ngừng sản xuất');"
	    "INSERT INTO recognitions VALUES"
	    " ('SP', '1/QĐ', '2024-02-29', 3, '2027-02-28', 'first', NULL,"
	    "  'UBND', 'qd148-2023', 'a'),"
	    " ('SP', '2/QĐ', '2026-06-15', 4, '2029-06-15', 'renewal',"
	    "  '2026-1', 'UBND', 'qd26-2026', NULL);"
	    "PRAGMA user_version = 1; PRAGMA application_id = 1329811280;";
	sqlite3 *db;

	stored_place(s);
	assert_int_equal(sqlite3_open(s->path, &db), SQLITE_OK);
	assert_int_equal(
	    sqlite3_exec(db, sql_migrate_001_initial, NULL, NULL, NULL),
	    SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, rows, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}

static void
keeps_every_row_of_an_older_catalog(void **state)
{
	struct stored s;

	(void)state;
	make_first(&s);
	stored_begin(&s, &tester);
	assert_string_equal(ask(&s, "SELECT count(*) FROM applications"), "1");
	assert_string_equal(ask(&s,
				"SELECT round || product || kind || received"
				" || documents || note || (appeals IS NULL)"
				" || (samples IS NULL) FROM applications"),
	    "2026-2SPrenewal2026-09-20form01 form02x11");
	assert_string_equal(
	    ask(&s,
		"SELECT group_concat(product || ' ' || decision || ' ' ||"
		" issued || ' ' || stars || ' ' || expires || ' ' || kind ||"
		" ' ' || coalesce(round, '') || ' ' || authority || ' ' ||"
		" edition || ' ' || coalesce(note, ''), '; ')"
		" FROM recognitions"),
	    "SP 1/QĐ 2024-02-29 3 2027-02-28 first  UBND qd148-2023 a; "
	    "SP 2/QĐ 2026-06-15 4 2029-06-15 renewal 2026-1 UBND qd26-2026 ");
	assert_int_equal(lasting_all(s.store, &s.err), 0);
	assert_string_equal(
	    ask(&s,
		"SELECT superseded || ' ' || last || ' ' || ends"
		" FROM recognition_spans WHERE decision = '1/QĐ'"),
	    "2026-06-15 2027-02-28 2027-02-28");
	assert_string_equal(ask(&s, "SELECT ground || label_vi FROM grounds"),
	    "stoppedNgừng sản xuất");
	assert_string_equal(ask(&s, "SELECT count(*) FROM revocations"), "0");
	assert_string_equal(ask(&s, "PRAGMA foreign_key_check"), "");
	assert_string_equal(ask(&s, "PRAGMA integrity_check"), "ok");
	stored_remove(&s);
}

/* It has no transitions yet: decisions go on, and steps say what is missing. */
static void
keeps_no_steps_before_it_knows_which_may_follow(void **state)
{
	struct stored s;

	(void)state;
	make_first(&s);
	stored_begin(&s, &tester);
	assert_int_equal(put_row(&s, "recognitions",
			     "product=SP|decision=3/QĐ|issued=2026-12-15"
			     "|stars=4|expires=2029-12-15|round=2026-2"),
	    OCOP_CREATED);
	assert_int_equal(put_row(&s, "steps",
			     "round=2026-2|product=SP|state=forwarded"
			     "|since=2026-10-01|by=A"),
	    OCOP_E_UNKNOWN);
	assert_string_equal(ask(&s, "SELECT count(*) FROM steps"), "0");
	stored_remove(&s);
}

/* Without the list of instruments it goes by the score sheets it has. */
static void
opens_rounds_without_a_list_of_instruments(void **state)
{
	struct stored s;

	(void)state;
	make_first(&s);
	stored_begin(&s, &tester);
	assert_int_equal(
	    put_row(&s, "members", "round=2024-1|member=m1|name=A"),
	    OCOP_CREATED);
	assert_string_equal(
	    ask(&s, "SELECT edition FROM councils WHERE round = '2024-1'"),
	    "e");
	stored_remove(&s);
}

/* A dry run, or a command that failed, rolls back the migration with the rest.
 */
static void
leaves_an_older_catalog_to_the_first_command_that_stores(void **state)
{
	struct stored s;

	(void)state;
	make_first(&s);
	stored_begin(&s, &tester);
	assert_string_not_equal(ask(&s, "PRAGMA user_version"), "1");
	ocop_store_close(s.store);
	assert_int_equal(
	    ocop_store_open(&s.store, s.path, OCOP_WRITE, &s.err), 0);
	assert_string_equal(ask(&s, "PRAGMA user_version"), "1");
	assert_string_equal(
	    ask(&s, "SELECT count(*) FROM sqlite_master WHERE name = 'steps'"),
	    "0");
	ocop_store_close(s.store);
	stored_begin(&s, &tester);
	stored_again(&s, &tester);
	assert_string_not_equal(ask(&s, "PRAGMA user_version"), "1");
	assert_string_equal(ask(&s, "SELECT count(*) FROM steps"), "0");
	stored_remove(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_every_row_of_an_older_catalog),
		cmocka_unit_test(
		    keeps_no_steps_before_it_knows_which_may_follow),
		cmocka_unit_test(opens_rounds_without_a_list_of_instruments),
		cmocka_unit_test(
		    leaves_an_older_catalog_to_the_first_command_that_stores),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
