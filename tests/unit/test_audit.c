#include "test.h"

#include <ocop/council.h>

#include "lines.h"
#include "stored.h"

/* A member's sheet of set 1 with nothing but its first criterion. */
static void
store_a_sheet(struct stored *s)
{
	struct ocop_edition *edition = load_edition("qd26-2026");
	size_t counts[OCOP_OUTCOMES] = { 0 };
	struct ocop_council *council;
	struct ocop_sheets *sheets;
	struct ocop_fault fault;
	struct ocop_gate gate;

	put_row(s, "entities", "entity=E1|name=A|type=farm|gender=female");
	put_row(s, "entities", "entity=E1|gender=male");
	put_row(s, "products", "product=SP01|name=A|entity=E1|set=1");
	put_row(s, "members", "round=2026-2|member=m1|name=A");
	assert_int_equal(
	    ocop_council_open(&council, s->store, "2026-2", &s->err), 0);
	gate = ocop_council_gate(council);
	sheets = new_sheets(edition, &gate);
	assert_int_equal(add_line(sheets, "SP01 m1 1 1.1 3", &fault), 0);
	assert_int_equal(ocop_council_store(council, sheets, counts, NULL,
			     no_fault, NULL, &s->err),
	    0);
	assert_int_equal(counts[OCOP_CREATED], 1);
	ocop_sheets_free(sheets);
	ocop_council_close(council);
	ocop_edition_free(edition);
}

/* The chain as lib/store/catalog/audit.c documents it, worked out from the
 * rows. */
static void
seals_each_entry_with_the_one_before(void **state)
{
	static const struct ocop_actor other = { "chị Hoa", "ocop-score load",
		"chấm lại \"đợt 2\"" };
	enum { ENTRY, HASH = 9 };
	struct stored s;
	sqlite3_stmt *stmt;
	char before[HASH_TEXT] = "";
	int entries = 0, reasons = 0;

	(void)state;
	stored_make(&s);
	stored_again(&s, &other);
	store_a_sheet(&s);
	stored_again(&s, &tester);
	put_row(&s, "entities", "entity=E1|note=x\ty");
	assert_int_equal(sqlite3_prepare_v2(s.store->db,
			     "SELECT entry, at, actor, command, reason, kind,"
			     " key, before, after, hash FROM audit"
			     " ORDER BY entry",
			     -1, &stmt, NULL),
	    SQLITE_OK);
	while (sqlite3_step(stmt) == SQLITE_ROW) {
		struct hash *hash = hash_new();

		assert_int_equal(sqlite3_column_int(stmt, ENTRY), ++entries);
		hash_field(hash, before);
		for (int i = ENTRY; i < HASH; i++)
			hash_field(
			    hash, (const char *)sqlite3_column_text(stmt, i));
		hash_finish(hash, before);
		assert_string_equal(sql_text(stmt, HASH), before);
		reasons += sqlite3_column_type(stmt, 4) != SQLITE_NULL;
	}
	sqlite3_finalize(stmt);
	/* seven packs, five rows, a round opened, a load, one more row */
	assert_int_equal(entries, 14);
	assert_int_equal(reasons, 6);
	stored_remove(&s);
}

static void
records_the_fields_that_changed(void **state)
{
	static const struct {
		const char *sql, *want;
	} cases[] = {
		{ "SELECT kind || ' ' || key FROM audit WHERE entry = 1",
		    "editions qd121-1979" },
		{ "SELECT before FROM audit WHERE entry = 8", "" },
		{ "SELECT after FROM audit WHERE entry = 8",
		    "{\"entity\":\"E1\",\"name\":\"A\",\"type\":\"farm\","
		    "\"gender\":\"female\"}" },
		{ "SELECT before FROM audit WHERE entry = 9",
		    "{\"gender\":\"female\",\"since\":null,\"past\":null}" },
		{ "SELECT json_remove(after, '$.since', '$.past') FROM audit"
		  " WHERE entry = 9",
		    "{\"gender\":\"male\"}" },
		{ "SELECT json_extract(after, '$.since') = substr(at, 1, 10)"
		  " FROM audit WHERE entry = 9",
		    "1" },
		{ "SELECT actor || '/' || command FROM audit WHERE entry = 9",
		    "tester/unit test" },
		{ "SELECT kind || ' ' || key || ' ' || after FROM audit"
		  " WHERE entry = 11",
		    "councils 2026-2 {\"edition\":\"qd26-2026\"}" },
		{ "SELECT key FROM audit WHERE entry = 12", "2026-2/m1" },
		{ "SELECT kind || ' ' || key FROM audit WHERE entry = 13",
		    "sheets 2026-2" },
		{ "SELECT json_extract(after, '$.sheets') FROM audit"
		  " WHERE entry = 13",
		    "1" },
		{ "SELECT entry FROM sheets", "13" },
		{ "SELECT count(*) FROM audit WHERE at NOT GLOB"
		  " '20[0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:"
		  "[0-5][0-9]Z'",
		    "0" },
	};
	struct stored s;

	(void)state;
	stored_make(&s);
	store_a_sheet(&s);
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(ask(&s, cases[i].sql), cases[i].want);
	stored_remove(&s);
}

static void
cannot_be_changed_with_sql_either(void **state)
{
	static const struct {
		const char *sql, *why;
	} cases[] = {
		{ "UPDATE audit SET actor = 'x'",
		    "the audit is never changed" },
		{ "DELETE FROM audit WHERE entry = 2",
		    "the audit is never shortened" },
		{ "UPDATE sheets SET points = '[]'",
		    "a sheet is never changed" },
		{ "DELETE FROM sheets", "a sheet is never removed" },
		{ "UPDATE editions SET sha256 = hex(zeroblob(32))",
		    "an edition is never changed" },
		{ "DELETE FROM editions WHERE scores = 1",
		    "an edition is never removed" },
	};
	struct stored s;

	(void)state;
	stored_make(&s);
	store_a_sheet(&s);
	for (size_t i = 0; i < COUNT(cases); i++) {
		char *why = NULL;

		assert_int_not_equal(
		    sqlite3_exec(s.store->db, cases[i].sql, NULL, NULL, &why),
		    SQLITE_OK);
		assert_string_equal(why, cases[i].why);
		sqlite3_free(why);
	}
	stored_remove(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(seals_each_entry_with_the_one_before),
		cmocka_unit_test(records_the_fields_that_changed),
		cmocka_unit_test(cannot_be_changed_with_sql_either),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
