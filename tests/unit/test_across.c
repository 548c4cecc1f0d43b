#include "test.h"

#include "invent.h"
#include "rules/score/across.h"

static const char row_11[] =
    "\n1\t1.1\t1\tA\t1\t3\tNguồn gốc sản phẩm\tProduct origin";
static const char row_12[] =
    "\n1\t1.2\t1\tA\t1\t2\tChứng nhận chất lượng vùng nguyên "
    "liệu\tQuality-certified raw-material area";

/* A product of set 1 with one sheet, all at the least of its options. */
static struct ocop_scored
one_sheet(struct council *c, const struct ocop_edition *edition)
{
	*c = council_of(edition, 1);
	c->count = 1;
	c->sheets[0].member = "m1";
	c->sheets[0].points = c->points[0];
	for (size_t l = 0; l < c->set->leaf_count; l++)
		while (!(c->set->leaves[l].points >> c->points[0][l] & 1))
			c->points[0][l]++;
	return (struct ocop_scored){ .product = "SP01",
		.set = c->set,
		.sheets = c->sheets,
		.count = 1 };
}

static void
reads_a_sheet_only_where_it_says_the_same(void **state)
{
	static const struct {
		const char *file, *old, *new;
		int readable;
		const char *why;
	} cases[] = {
		{ "stars.tsv", "4\t70", "4\t75", 1, "" },
		{ "parameters.tsv", "majority", "every", 1, "" },
		{ "options.tsv", "\n1\t5.1\t5\t5\t4", "\n1\t5.1\t5\t5\t5", 1,
		    "" },
		{ "criteria.tsv", "Nguồn gốc sản phẩm", "Nguồn gốc", 1,
		    "other wording of A1.1" },
		{ "sets.tsv", "Rau, củ, quả, hạt tươi", "Rau tươi", 1,
		    "other wording of the set" },
		{ "options.tsv", "\n1\t5.1\t3\t2", "\n1\t5.1\t3\t4", 0,
		    "other points in B5.1" },
		/* one value less is another scale, too */
		{ "options.tsv", "\n1\t5.1\t2\t1", "\n1\t5.1\t2\t2", 0,
		    "other points in B5.1" },
	};
	struct ocop_edition *own = load_edition("qd26-2026");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ocop_edition *other =
		    load_altered(cases[i].file, cases[i].old, cases[i].new);
		struct ocop_scored scored, out;
		struct ocop_across *across;
		struct ocop_error err;
		struct council c;
		const char *why;

		scored = one_sheet(&c, own);
		assert_int_equal(ocop_across_new(&across, own, other, &err), 0);
		/* the second time from what was worked out at first */
		for (int again = 0; again < 2; again++) {
			assert_int_equal(ocop_across_scored(
					     across, &scored, &out, &why, &err),
			    cases[i].readable);
			assert_string_equal(why, cases[i].why);
		}
		if (cases[i].readable)
			assert_ptr_equal(out.set, ocop_edition_set(other, 1));
		ocop_across_free(across);
		ocop_edition_free(other);
		council_free(&c);
	}
	ocop_edition_free(own);
}

static void
finds_criteria_by_code_in_whatever_order(void **state)
{
	struct ocop_edition *own = load_edition("qd26-2026"), *other;
	char before[256], after[256];
	struct ocop_scored scored, out;
	struct ocop_across *across;
	struct ocop_error err;
	struct council c;
	const char *why;

	(void)state;
	snprintf(before, sizeof(before), "%s%s", row_11, row_12);
	snprintf(after, sizeof(after), "%s%s", row_12, row_11);
	other = load_altered("criteria.tsv", before, after);
	scored = one_sheet(&c, own);
	c.points[0][0] = 3;
	c.points[0][1] = OCOP_MISSING;
	assert_int_equal(ocop_across_new(&across, own, other, &err), 0);
	assert_int_equal(
	    ocop_across_scored(across, &scored, &out, &why, &err), 1);
	assert_string_equal(why, "");
	assert_string_equal(out.set->leaves[0].name, "A1.2");
	assert_int_equal(out.sheets[0].points[0], OCOP_MISSING);
	assert_int_equal(out.sheets[0].points[1], 3);
	assert_memory_equal(
	    out.sheets[0].points + 2, c.points[0] + 2, c.set->leaf_count - 2);
	ocop_across_free(across);
	ocop_edition_free(other);
	ocop_edition_free(own);
	council_free(&c);
}

static void
guesses_no_condition_and_no_dependence(void **state)
{
	static const struct {
		const char *old, *new;
		bool here; /* the altered edition is the sheet's own */
		const char *raised;
		int readable;
		const char *why;
	} cases[] = {
		{ "\n1\tstop-6.1", "\n1\tstop-6", false, "stop-6.1", 0,
		    "no condition stop-6.1, which m1 raised" },
		{ "\n1\tstop-6.1", "\n1\tstop-6", false, "zero-2.1", 1, "" },
		{ "\n1\tstop-6.1", "\n1\tstop-6", false, NULL, 1, "" },
		/* a story's structure without a story, which one forbids */
		{ "\n1\tdepends-5.2\t5.2\tdepends", "\n1\tinfo-5.2\t5.2\tinfo",
		    true, NULL, 0,
		    "B5.2 counts only with B5.1, which m1 gives 0" },
		{ "\n1\tdepends-5.2\t5.2\tdepends", "\n1\tinfo-5.2\t5.2\tinfo",
		    false, NULL, 1, "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ocop_edition *plain = load_edition("qd26-2026");
		struct ocop_edition *altered =
		    load_altered("conditions.tsv", cases[i].old, cases[i].new);
		const struct ocop_edition *own =
		    cases[i].here ? altered : plain;
		const struct ocop_edition *other =
		    cases[i].here ? plain : altered;
		struct ocop_scored scored, out;
		struct ocop_across *across;
		struct ocop_error err;
		struct council c;
		const char *why;

		scored = one_sheet(&c, own);
		if (cases[i].raised)
			council_raise(&c, 0, cases[i].raised);
		if (cases[i].here)
			c.points[0][leaf_of(c.set, "5.2")] = 2;
		assert_int_equal(c.points[0][leaf_of(c.set, "5.1")], 0);
		assert_int_equal(ocop_across_new(&across, own, other, &err), 0);
		assert_int_equal(
		    ocop_across_scored(across, &scored, &out, &why, &err),
		    cases[i].readable);
		assert_string_equal(why, cases[i].why);
		if (cases[i].readable && cases[i].raised)
			assert_int_equal(out.sheets[0].raised,
			    UINT32_C(1) << ocop_set_condition(
				out.set, cases[i].raised));
		ocop_across_free(across);
		ocop_edition_free(altered);
		ocop_edition_free(plain);
		council_free(&c);
	}
}

static void
changes_nothing_under_the_very_same_edition(void **state)
{
	struct ocop_edition *own = load_edition("qd26-2026");
	struct ocop_edition *other = load_edition("qd26-2026");
	struct ocop_across *across;
	struct ocop_error err;

	(void)state;
	assert_int_equal(ocop_across_new(&across, own, other, &err), 0);
	for (uint64_t i = 0; i < CASES; i++) {
		uint64_t random = i;
		struct council c = invent(own, &random);
		const struct ocop_scored scored = { .product = "SP01",
			.set = c.set,
			.sheets = c.sheets,
			.count = c.count };
		struct ocop_totals totals;
		struct ocop_scored out;
		const char *why;
		char unmet[512];

		council_evaluate(&c, NULL);
		snprintf(unmet, sizeof(unmet), "%s", c.totals->unmet);
		assert_int_equal(
		    ocop_across_scored(across, &scored, &out, &why, &err), 1);
		totals = *c.totals;
		assert_int_equal(
		    ocop_evaluate(c.evaluator, &out, NULL, c.totals, &err), 0);
		assert_int_equal(c.totals->sum, totals.sum);
		assert_int_equal(c.totals->met, totals.met);
		assert_int_equal(c.totals->state, totals.state);
		assert_string_equal(c.totals->unmet, unmet);
		council_free(&c);
	}
	ocop_across_free(across);
	ocop_edition_free(other);
	ocop_edition_free(own);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_a_sheet_only_where_it_says_the_same),
		cmocka_unit_test(finds_criteria_by_code_in_whatever_order),
		cmocka_unit_test(guesses_no_condition_and_no_dependence),
		cmocka_unit_test(changes_nothing_under_the_very_same_edition),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
