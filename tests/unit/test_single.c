/*
 * Sheets of which a product has one in a round: agreed and self.
 */
#include "test.h"

#include <ocop/council.h>

#include "loaded.h"

static void
settle(struct stored *s)
{
	static const char *const rows[][2] = {
		{ "entities", "entity=E1|name=A|type=farm" },
		{ "entities", "entity=E2|name=B|type=farm" },
		{ "products", "product=SP01|name=A|entity=E1|set=7" },
		{ "products", "product=SP02|name=B|entity=E2|set=26" },
		{ "members", "round=2026-2|member=m1|name=A|role=chair" },
		{ "members", "round=2026-2|member=m2|name=B" },
		{ "members", "round=2026-2|member=t1|name=T|role=advisory" },
		{ "members",
		    "round=2026-2|member=t2|name=U|role=advisory"
		    "|interests=E1" },
		{ "members", "round=2026-2|member=s1|name=S|role=secretary" },
	};

	stored_make(s);
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(
		    put_row(s, rows[i][0], rows[i][1]), OCOP_CREATED);
}

static const char *
load(struct stored *s, enum ocop_sheet_kind kind, const char *const *lines)
{
	struct ocop_edition *edition = load_edition("qd26-2026");
	const char *result = loaded(s, edition, kind, lines);

	ocop_edition_free(edition);
	return result;
}

static const char *
load_line(struct stored *s, enum ocop_sheet_kind kind, const char *line)
{
	const char *const lines[] = { line, NULL };

	return load(s, kind, lines);
}

static void
names_its_kinds(void **state)
{
	(void)state;
	for (int kind = 0; kind < OCOP_SHEETS_KINDS; kind++)
		assert_int_equal(ocop_sheet_kind_find(ocop_sheet_kind_name(
				     (enum ocop_sheet_kind)kind)),
		    kind);
	assert_int_equal(ocop_sheet_kind_find("Self"), OCOP_SHEETS_KINDS);
	assert_int_equal(ocop_sheet_kind_find(""), OCOP_SHEETS_KINDS);
}

static void
is_taken_from_those_who_give_such_a_sheet(void **state)
{
	static const struct {
		enum ocop_sheet_kind kind;
		const char *line, *want;
	} cases[] = {
		{ OCOP_SHEETS_COUNCIL, "SP01 t1 - 1.1 3",
		    "0/0/0 E416 member t1|" },
		{ OCOP_SHEETS_COUNCIL, "SP01 s1 - 1.1 3",
		    "0/0/0 E416 member s1|" },
		{ OCOP_SHEETS_COUNCIL, "SP01 m1 - 1.1 3", "1/0/0 " },
		{ OCOP_SHEETS_AGREED, "SP01 m1 - 1.1 3",
		    "0/0/0 E416 member m1|" },
		{ OCOP_SHEETS_AGREED, "SP01 s1 - 1.1 3",
		    "0/0/0 E416 member s1|" },
		{ OCOP_SHEETS_AGREED, "SP01 E1 - 1.1 3",
		    "0/0/0 E416 member E1|" },
		{ OCOP_SHEETS_AGREED, "SP01 self - 1.1 3",
		    "0/0/0 E416 member self|" },
		{ OCOP_SHEETS_AGREED, "SP01 t2 - 1.1 3",
		    "0/0/0 E408 member t2|" },
		{ OCOP_SHEETS_AGREED, "SP02 t2 - 1.1 3", "1/0/0 " },
		{ OCOP_SHEETS_AGREED, "SP01 t1 - 1.1 3", "1/0/0 " },
		{ OCOP_SHEETS_AGREED, "SP01 agreed - 1.1 3", "0/0/1 " },
		{ OCOP_SHEETS_SELF, "SP01 t1 - 1.1 3",
		    "0/0/0 E416 member t1|" },
		{ OCOP_SHEETS_SELF, "SP01 E2 - 1.1 3",
		    "0/0/0 E416 member E2|" },
		{ OCOP_SHEETS_SELF, "SP01 E1 - 1.1 3", "1/0/0 " },
		{ OCOP_SHEETS_SELF, "SP01 self - 1.1 3", "0/0/1 " },
		{ OCOP_SHEETS_SELF, "SP02 E2 - 1.1 3", "1/0/0 " },
		{ OCOP_SHEETS_SELF, "SP03 self - 1.1 3",
		    "0/0/0 E301 product SP03|" },
	};
	struct stored s;

	(void)state;
	settle(&s);
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(
		    load_line(&s, cases[i].kind, cases[i].line), cases[i].want);
	stored_remove(&s);
}

static void
is_kept_like_a_sheet_of_the_council(void **state)
{
	static const struct ocop_actor again = { "tester", "ocop-score load",
		"found the paper" };
	static const char *const first[] = { "SP01 self - 3.1 1 2",
		"SP01 self - 4.1 5", "SP01 self - - - - stop-6.1", NULL };
	static const char *const second[] = { "SP01 E1 - 3.1 1 1", NULL };
	static const char *const two[] = { "SP01 self - 3.1 1",
		"SP01 E1 - 3.1 1", NULL };
	struct stored s;

	(void)state;
	settle(&s);
	assert_string_equal(load(&s, OCOP_SHEETS_SELF, first), "1/0/0 ");
	assert_string_equal(load(&s, OCOP_SHEETS_SELF, first), "0/0/1 ");
	assert_string_equal(
	    load(&s, OCOP_SHEETS_SELF, second), "0/0/0 E409 product SP01|");
	assert_string_equal(
	    load(&s, OCOP_SHEETS_SELF, two), "0/0/0 E303 member E1|");
	/* the other kind of the same product is another sheet */
	assert_string_equal(
	    load_line(&s, OCOP_SHEETS_AGREED, "SP01 t1 - 1.1 3"), "1/0/0 ");
	stored_again(&s, &again);
	assert_string_equal(load(&s, OCOP_SHEETS_SELF, second), "0/1/0 ");
	assert_string_equal(
	    ask(&s,
		"SELECT group_concat(kind || version || coalesce(reason, '-'),"
		" ' ') FROM (SELECT * FROM single_sheets ORDER BY 1, version)"),
	    "agreed1- self1- self2found the paper");
	assert_string_equal(ask(&s,
				"SELECT count(*) FROM single_sheet_lines"
				" WHERE kind = 'self'"),
	    "3");
	assert_string_equal(ask(&s,
				"SELECT kind || ' ' || key FROM audit"
				" ORDER BY entry DESC LIMIT 1"),
	    "single_sheets 2026-2/self");
	/* what is sealed cannot be changed with SQL either */
	assert_int_not_equal(sqlite3_exec(s.store->db,
				 "DELETE FROM single_sheets", NULL, NULL, NULL),
	    SQLITE_OK);
	/* points stand in the order of the set */
	assert_int_equal(put_row(&s, "products", "product=SP01|set=8"), 305);
	assert_int_equal(
	    put_row(&s, "councils", "round=2026-2|minima=every|note=x"),
	    OCOP_UPDATED); /* the actor has a reason */
	stored_remove(&s);
}

/* Alone it fixes the edition and asks for a reason; the round lists it. */
static void
makes_a_product_one_of_the_round(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");
	struct ocop_attendance who;
	struct ocop_scored scored;
	struct ocop_scoring *scoring;
	struct ocop_council *council;
	const struct ocop_sheet *self;
	struct stored s;

	(void)state;
	settle(&s);
	assert_string_equal(
	    load_line(&s, OCOP_SHEETS_SELF, "SP02 self - 8 - 3"), "1/0/0 ");
	assert_int_equal(
	    put_row(&s, "councils", "round=2026-2|minima=every"), 305);
	assert_int_equal(
	    ocop_council_open(&council, s.store, "2026-2", &s.err), 0);
	assert_int_equal(ocop_scoring_open(
			     &scoring, council, edition, OCOP_IN_FORCE, &s.err),
	    0);
	assert_int_equal(ocop_scoring_next(scoring, &scored, &who, &s.err), 1);
	assert_string_equal(scored.product, "SP02");
	assert_int_equal(scored.count, 0);
	assert_null(scored.agreed);
	/* the chair and m2; neither the team nor the secretary */
	assert_int_equal(who.entitled, 2);
	assert_int_equal(who.chair, OCOP_CHAIR_ABSENT);
	assert_int_equal(ocop_scoring_self(scoring, &self, &s.err), 0);
	assert_non_null(self);
	assert_string_equal(self->member, "self");
	assert_int_equal(self->options[leaf_of(scored.set, "8")], 3);
	assert_int_equal(ocop_scoring_next(scoring, &scored, &who, &s.err), 0);
	ocop_scoring_close(scoring);
	ocop_council_close(council);
	ocop_edition_free(edition);
	stored_remove(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_its_kinds),
		cmocka_unit_test(is_taken_from_those_who_give_such_a_sheet),
		cmocka_unit_test(is_kept_like_a_sheet_of_the_council),
		cmocka_unit_test(makes_a_product_one_of_the_round),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
