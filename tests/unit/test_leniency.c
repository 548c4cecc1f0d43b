#include "test.h"

#include <stdio.h>
#include <string.h>

#include "base/number.h"
#include "invent.h"
#include "rules/council/leniency.h"
#include "rules/council/median.h"

enum { MEMBERS = 8, PRODUCTS = 12, NONE = -1 };

static void
finds_the_middle_of_numbers(void **state)
{
	static const struct {
		int64_t values[6];
		size_t count;
		int64_t twice, apart; /* twice the median, four times the MAD */
	} cases[] = {
		{ { 7 }, 1, 14, 0 },
		{ { -3 }, 1, -6, 0 },
		{ { 3, 1 }, 2, 4, 4 },
		{ { 1, 4 }, 2, 5, 6 },
		{ { 5, 1, 3 }, 3, 6, 8 },
		{ { 9, 1, 3, 4 }, 4, 7, 6 }, /* 3.5; 0.5 0.5 2.5 5.5 */
		{ { 2, 2, 2, 2, 50 }, 5, 4, 0 },
		{ { -1, -4, -2, -3, -100 }, 5, -6, 4 },
		{ { 0, 0, 0, 1, 1, 1 }, 6, 1, 2 },
		{ { 1, 1, 2, 2, 4, 6 }, 6, 4, 4 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		int64_t values[6];

		memcpy(values, cases[i].values, sizeof(values));
		assert_int_equal(
		    median_twice(values, cases[i].count), cases[i].twice);
		assert_int_equal(
		    median_apart(values, cases[i].count, cases[i].twice),
		    cases[i].apart);
	}
}

static const struct ocop_leniency_limits plain = {
	.sheets = 3,
	.products = 5,
	.members = 3,
	.leniency_mads = { 3, 1 },
	.leniency_points = { 2, 1 },
	.erratic_mads = { 3, 1 },
	.erratic_points = { 2, 1 },
};

/* Judges totals[product][member]; products and members in some order. */
static struct ocop_leniency *
judge(const struct ocop_leniency_limits *limits, int totals[][MEMBERS],
    size_t products, struct ocop_council_leniency *council, uint64_t *random)
{
	size_t order[PRODUCTS], turn[MEMBERS];
	struct ocop_leniency *l;
	struct ocop_error err;

	assert_int_equal(ocop_leniency_new(&l, MEMBERS, limits, &err), 0);
	for (size_t i = 0; i < products; i++)
		order[i] = i;
	for (size_t i = 0; i < MEMBERS; i++)
		turn[i] = i;
	for (size_t n = products; random && n > 1; n--) {
		size_t other = below(random, n), kept = order[n - 1];

		order[n - 1] = order[other];
		order[other] = kept;
	}
	for (size_t p = 0; p < products; p++) {
		size_t members[MEMBERS], count = 0;
		int given[MEMBERS];

		for (size_t n = MEMBERS; random && n > 1; n--) {
			size_t other = below(random, n), kept = turn[n - 1];

			turn[n - 1] = turn[other];
			turn[other] = kept;
		}
		for (size_t i = 0; i < MEMBERS; i++)
			if (totals[order[p]][turn[i]] != NONE) {
				members[count] = turn[i];
				given[count++] = totals[order[p]][turn[i]];
			}
		assert_int_equal(
		    ocop_leniency_add(l, members, given, count, &err), 0);
	}
	assert_int_equal(ocop_leniency_judge(l, council, &err), 0);
	return l;
}

static const char *
points(const struct ocop_fraction *fraction)
{
	static char text[4][NUMBER_TEXT];
	static size_t turn;
	char *out = text[turn++ % 4];

	number_exact(out, fraction->value, fraction->scale);
	return out;
}

/* Checks "compared above/equal/below median mad flags" of a member. */
static void
expect(const struct ocop_leniency *l, size_t member, const char *want)
{
	const struct ocop_member_leniency *m = ocop_leniency_get(l, member);
	char got[160];

	snprintf(got, sizeof(got), "%zu %zu/%zu/%zu %s %s%s%s%s%s", m->compared,
	    m->above, m->equal, m->below,
	    m->compared ? points(&m->median) : "-",
	    m->compared ? points(&m->mad) : "-",
	    m->flags & OCOP_LENIENT ? " lenient" : "",
	    m->flags & OCOP_HARSH ? " harsh" : "",
	    m->flags & OCOP_ERRATIC ? " erratic" : "",
	    m->flags & OCOP_FEW ? " few" : "");
	assert_string_equal(got, want);
}

static void
flags_whom_the_council_is_far_from(void **state)
{
	/* m3 gives more, m4 less, m5 now this and now that; m6 scored four,
	 * m7 none */
	static int totals[][MEMBERS] = {
		{ 70, 70, 71, 75, 66, 78, 70, NONE },
		{ 80, 81, 80, 85, 76, 72, 80, NONE },
		{ 60, 60, 60, 64, 56, 68, 60, NONE },
		{ 55, 55, 54, 59, 50, 49, 55, NONE },
		{ 90, 90, 90, 95, 86, 90, NONE, NONE },
		/* two sheets: passed over, whatever they say */
		{ 10, NONE, NONE, 90, NONE, NONE, NONE, NONE },
	};
	struct ocop_council_leniency council;
	struct ocop_leniency *l =
	    judge(&plain, totals, COUNT(totals), &council, NULL);

	(void)state;
	assert_int_equal(council.judged, 6);
	assert_true(council.enough);
	/* medians 0 0 0 5 -4 0: median 0, MAD 0, so 2 points are the limit */
	assert_string_equal(points(&council.harsh_below), "-2");
	assert_string_equal(points(&council.lenient_above), "2");
	assert_string_equal(points(&council.erratic_above), "2");
	expect(l, 0, "5 0/5/0 0 0");
	expect(l, 1, "5 1/4/0 0 0");
	expect(l, 2, "5 1/3/1 0 0");
	expect(l, 3, "5 5/0/0 5 0 lenient");
	expect(l, 4, "5 0/0/5 -4 0 harsh");
	expect(l, 5, "5 2/1/2 0 8 erratic");
	expect(l, 6, "4 0/4/0 0 0 few");
	expect(l, 7, "0 0/0/0 - - few");
	ocop_leniency_free(l);
}

static void
puts_the_limit_at_so_many_mads(void **state)
{
	/* three members, so the second is the median of each product */
	static int totals[][MEMBERS] = {
		{ 50, 51, 54, NONE, NONE, NONE, NONE, NONE },
		{ 60, 61, 64, NONE, NONE, NONE, NONE, NONE },
		{ 70, 71, 74, NONE, NONE, NONE, NONE, NONE },
		{ 80, 81, 85, NONE, NONE, NONE, NONE, NONE },
		{ 90, 91, 94, NONE, NONE, NONE, NONE, NONE },
	};
	/* medians -1 0 3: median 0, MAD 1; MADs 0 0 0 */
	static const struct {
		struct ocop_fraction mads, points;
		const char *above;
		bool lenient;
	} cases[] = {
		{ { 2, 1 }, { 0, 1 }, "2", true },
		{ { 25, 10 }, { 0, 1 }, "2.5", true },
		{ { 299, 100 }, { 0, 1 }, "2.99", true },
		/* on the limit is not beyond it */
		{ { 3, 1 }, { 0, 1 }, "3", false },
		{ { 2, 1 }, { 3, 1 }, "3", false },
		{ { 2, 1 }, { 2999, 1000 }, "2.999", true },
		{ { 0, 1 }, { 0, 1 }, "0", true },
		{ { 1000, 1 }, { 0, 1 }, "1000", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ocop_leniency_limits limits = plain;
		struct ocop_council_leniency council;
		struct ocop_leniency *l;

		limits.leniency_mads = cases[i].mads;
		limits.leniency_points = cases[i].points;
		l = judge(&limits, totals, COUNT(totals), &council, NULL);
		assert_string_equal(
		    points(&council.lenient_above), cases[i].above);
		assert_int_equal(ocop_leniency_get(l, 2)->flags & OCOP_LENIENT,
		    cases[i].lenient ? OCOP_LENIENT : 0);
		ocop_leniency_free(l);
	}
}

static void
keeps_halves_quarters_and_eighths(void **state)
{
	/* four sheets: medians between two totals; two products: medians of
	 * deviations between two halves */
	static int totals[][MEMBERS] = {
		{ 50, 51, 53, 60, NONE, NONE, NONE, NONE }, /* 52 */
		{ 50, 51, 52, 60, NONE, NONE, NONE, NONE }, /* 51.5 */
	};
	struct ocop_leniency_limits limits = plain;
	struct ocop_council_leniency council;
	struct ocop_leniency *l;

	(void)state;
	limits.products = 2;
	limits.leniency_points = limits.erratic_points =
	    (struct ocop_fraction){ 0, 1 };
	limits.leniency_mads = limits.erratic_mads =
	    (struct ocop_fraction){ 1, 1 };
	l = judge(&limits, totals, COUNT(totals), &council, NULL);
	expect(l, 0, "2 0/0/2 -1.75 0.25 harsh");
	expect(l, 1, "2 0/0/2 -0.75 0.25");
	expect(l, 2, "2 2/0/0 0.75 0.25");
	expect(l, 3, "2 2/0/0 8.25 0.25 lenient");
	/* medians -1.75 -0.75 0.75 8.25: 0, and 1.75 0.75 0.75 8.25: 1.25 */
	assert_string_equal(points(&council.lenient_above), "1.25");
	assert_string_equal(points(&council.harsh_below), "-1.25");
	assert_string_equal(points(&council.erratic_above), "0.25");
	ocop_leniency_free(l);
}

static void
judges_nobody_where_there_is_too_little(void **state)
{
	static int few[][MEMBERS] = {
		{ 50, 51, 53, 90, NONE, NONE, NONE, NONE },
	};
	static int one[][MEMBERS] = {
		{ 50, NONE, NONE, NONE, NONE, NONE, NONE, NONE },
	};
	struct ocop_leniency_limits limits = plain;
	struct ocop_council_leniency council;
	struct ocop_leniency *l;

	(void)state;
	l = judge(&plain, few, 0, &council, NULL);
	assert_false(council.enough);
	expect(l, 0, "0 0/0/0 - - few");
	ocop_leniency_free(l);

	l = judge(&plain, few, 1, &council, NULL);
	assert_false(council.enough);
	expect(l, 3, "1 1/0/0 38 0 few");
	ocop_leniency_free(l);

	/* one member alone is the median of everything */
	limits.sheets = limits.products = limits.members = 1;
	l = judge(&limits, one, 1, &council, NULL);
	assert_true(council.enough);
	expect(l, 0, "1 0/1/0 0 0");
	expect(l, 1, "0 0/0/0 - - few");
	ocop_leniency_free(l);

	limits.members = 5;
	l = judge(&limits, few, 1, &council, NULL);
	assert_int_equal(council.judged, 4);
	assert_false(council.enough);
	expect(l, 0, "1 0/0/1 -2 0 few");
	ocop_leniency_free(l);
}

static void
does_not_care_in_which_order_sheets_come(void **state)
{
	(void)state;
	for (uint64_t i = 0; i < CASES; i++) {
		struct ocop_council_leniency one, two;
		struct ocop_leniency *a, *b;
		int totals[PRODUCTS][MEMBERS];
		uint64_t random = i;
		size_t products = 1 + below(&random, PRODUCTS);

		for (size_t p = 0; p < products; p++)
			for (size_t m = 0; m < MEMBERS; m++)
				totals[p][m] = below(&random, 8) == 0 ?
				    NONE :
				    60 + (int)below(&random, 1 + 3 * m);
		a = judge(&plain, totals, products, &one, NULL);
		b = judge(&plain, totals, products, &two, &random);
		assert_memory_equal(&one, &two, sizeof(one));
		for (size_t m = 0; m < MEMBERS; m++)
			assert_memory_equal(ocop_leniency_get(a, m),
			    ocop_leniency_get(b, m),
			    sizeof(struct ocop_member_leniency));
		ocop_leniency_free(a);
		ocop_leniency_free(b);
	}
}

static void
has_limits_that_can_be_read(void **state)
{
	struct ocop_leniency_limits limits;
	struct ocop_error err;

	(void)state;
	if (ocop_leniency_limits_read(&limits, NULL, no_fault, NULL, &err) < 0)
		fail_msg("%s", err.text);
	assert_int_equal(limits.sheets, 3);
	assert_true(limits.products >= 1 && limits.members >= 1);
	assert_true(limits.leniency_mads.value > 0);
	assert_true(limits.erratic_points.value > 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_the_middle_of_numbers),
		cmocka_unit_test(flags_whom_the_council_is_far_from),
		cmocka_unit_test(puts_the_limit_at_so_many_mads),
		cmocka_unit_test(keeps_halves_quarters_and_eighths),
		cmocka_unit_test(judges_nobody_where_there_is_too_little),
		cmocka_unit_test(does_not_care_in_which_order_sheets_come),
		cmocka_unit_test(has_limits_that_can_be_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
