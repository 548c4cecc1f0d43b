#include "test.h"

#include "invent.h"
#include "lines.h"

/* Evaluates the council's sheets as lines of a file, in a given order. */
static void
read_lines(struct council *c, const size_t *order, size_t count,
    struct ocop_totals *out, char reason[2048])
{
	struct ocop_sheets *sheets = new_sheets(c->edition, NULL);
	struct ocop_scored scored;
	struct ocop_fault fault;
	struct ocop_error err;

	for (size_t i = 0; i < count; i++) {
		size_t sheet = order[i] / c->set->leaf_count;
		size_t leaf = order[i] % c->set->leaf_count;
		char line[80];

		snprintf(line, sizeof(line), "SP01 %s %d %s %d",
		    c->sheets[sheet].member, c->set->set,
		    c->set->leaves[leaf].name, c->points[sheet][leaf]);
		if (add_line(sheets, line, &fault) != 0)
			fail_msg("%s: %s", line, fault.text);
	}
	scored = scored_of(sheets, 0);
	assert_int_equal(
	    ocop_evaluate(c->evaluator, &scored, NULL, out, &err), 0);
	snprintf(reason, 2048, "%s|%s", out->unmet, out->reason);
	ocop_sheets_free(sheets);
}

static void
does_not_care_in_which_order_lines_come(void **state)
{
	struct ocop_edition *edition = load_edition("qd26-2026");

	(void)state;
	for (uint64_t i = 0; i < CASES; i += 4) {
		uint64_t random = i;
		struct council c = invent(edition, &random);
		size_t count = c.count * c.set->leaf_count;
		size_t order[COUNCIL_MAX * OCOP_LEAVES_MAX];
		char why[2][2048];
		struct ocop_totals one, two;

		for (size_t n = 0; n < count; n++)
			order[n] = n;
		read_lines(&c, order, count, &one, why[0]);
		for (size_t n = count; n > 1; n--) {
			size_t other = below(&random, n);
			size_t kept = order[n - 1];

			order[n - 1] = order[other];
			order[other] = kept;
		}
		read_lines(&c, order, count, &two, why[1]);
		assert_string_equal(why[0], why[1]);
		assert_int_equal(one.sheets, two.sheets);
		assert_int_equal(one.figures, two.figures);
		assert_int_equal(one.sum, two.sum);
		assert_int_equal(one.low, two.low);
		assert_int_equal(one.high, two.high);
		assert_int_equal(one.met, two.met);
		assert_int_equal(one.state, two.state);
		/* and as if the sheets had never been lines */
		council_evaluate(&c, NULL);
		assert_int_equal(c.totals->sum, one.sum);
		assert_int_equal(c.totals->met, one.met);
		assert_int_equal(c.totals->state, one.state);
		council_free(&c);
	}
	ocop_edition_free(edition);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(does_not_care_in_which_order_lines_come),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
