/*
 * What must hold under any law of this kind: random packs, random councils
 * under them, and each policy of star minima.  A failure names the seed.
 */
#include "test.h"

#include "invent_pack.h"
#include "lines.h"

enum { PACKS = 60, COUNCILS = 30 };

static const char *const policies[] = { "majority", "every", "lowest",
	"agreed" };

/* One more council under a pack; agreed is its agreed sheet, if it has one. */
struct trial {
	uint64_t seed, random;
	const char *policy;
	struct council c;
	signed char points[OCOP_LEAVES_MAX];
	struct ocop_sheet agreed;
};

/* Its stars when somebody answers for what is incomplete. */
static int
stars_of(struct council *c)
{
	council_evaluate(c, NULL);
	ocop_standing_fill(&c->standing, c->edition, true);
	return c->standing.stars;
}

static void
begin(struct trial *t, const struct ocop_edition *edition, uint64_t seed,
    const char *policy)
{
	struct council other;

	memset(t, 0, sizeof(*t));
	t->seed = t->random = seed;
	t->policy = policy;
	t->c = invent(edition, &t->random);
	do { /* the agreed sheet is a sheet of the same set */
		other = invent(edition, &t->random);
		council_free(&other);
	} while (other.set != t->c.set);
	memcpy(t->points, other.points[0], sizeof(t->points));
	t->agreed =
	    (struct ocop_sheet){ .member = "agreed", .points = t->points };
	t->c.agreed = &t->agreed;
}

/* Tries something on every council under every pack and policy. */
static void
try_all(void (*test)(struct trial *t, size_t *hits), size_t *hits)
{
	for (uint64_t p = 0; p < PACKS; p++) {
		const char *policy = policies[p % COUNT(policies)];
		uint64_t random = p;
		struct ocop_edition *edition = invent_edition(&random, policy);

		for (uint64_t i = 0; i < COUNCILS; i++) {
			struct trial t;

			begin(&t, edition, 1000 * p + i, policy);
			test(&t, hits);
			council_free(&t.c);
		}
		ocop_edition_free(edition);
	}
	if (*hits == 0)
		fail_msg("the trials prove nothing");
}

#define fail_trial(t, fmt, ...)                                                \
	fail_msg("seed %llu (%s): " fmt, (unsigned long long)(t)->seed,        \
	    (t)->policy, __VA_ARGS__)

/* The next higher points of a leaf, or none. */
static int
higher(const struct ocop_leaf *leaf, int points)
{
	for (int p = points + 1; p <= leaf->max; p++)
		if (leaf->points >> p & 1)
			return p;
	return OCOP_MISSING;
}

/*
 * Under `lowest` the sheet that decides may become another one; only what is
 * raised elsewhere proves anything then (RULINGS R2).
 */
static void
raise_an_option(struct trial *t, size_t *hits)
{
	int before = stars_of(&t->c), more;
	int low = t->c.totals->low, total = 0;
	bool agreed =
	    strcmp(t->policy, "agreed") == 0 && below(&t->random, 2) == 0;
	size_t sheet = below(&t->random, t->c.count);
	size_t leaf = below(&t->random, t->c.set->leaf_count);
	signed char *points = agreed ? t->points : t->c.points[sheet];

	more = higher(&t->c.set->leaves[leaf], points[leaf]);
	if (more == OCOP_MISSING)
		return;
	for (size_t l = 0; l < t->c.set->leaf_count; l++)
		total += points[l];
	if (strcmp(t->policy, "lowest") == 0 && total == low)
		return;
	points[leaf] = (signed char)more;
	if (stars_of(&t->c) < before)
		fail_trial(t, "%s raised to %d: %d stars, not %d",
		    t->c.set->leaves[leaf].name, more, t->c.standing.stars,
		    before);
	*hits += t->c.standing.stars > before;
}

static void
never_takes_a_star_for_a_higher_option(void **state)
{
	size_t hits = 0;

	(void)state;
	try_all(raise_an_option, &hits);
}

/* Raising a sheet may hand the decision to another: so it is, and is said. */
static void
lets_another_sheet_decide_when_the_lowest_is_raised(void **state)
{
	struct ocop_edition *edition = load_altered(
	    "parameters.tsv", "minima\tmajority", "minima\tlowest");
	struct council c = council_of(edition, 1);
	struct bounds yes = bounds_of(c.set, 4), no = yes;

	(void)state;
	bounds_miss(&no, c.set, "3.5", 4);
	no.least[leaf_of(c.set, "3.5")] = 1;
	council_add(&c, &yes, 72);
	council_add(&c, &no, 74);
	assert_int_equal(stars_of(&c), 4);
	fill(c.points[0], c.set, &yes, 75);
	assert_int_equal(stars_of(&c), 3);
	council_free(&c);
	ocop_edition_free(edition);
}

static void
add_a_minimum(struct trial *t, size_t *hits)
{
	struct ocop_mark marks[OCOP_MARKS_MAX];
	struct ocop_set stricter = *t->c.set;
	size_t at = below(&t->random, stricter.option_count);
	int before = stars_of(&t->c);

	memcpy(marks, stricter.marks, stricter.mark_count * sizeof(*marks));
	marks[stricter.mark_count++] =
	    (struct ocop_mark){ 3 + (int)below(&t->random, 3),
		    stricter.options[at].leaf, stricter.options[at].points };
	qsort(marks, stricter.mark_count, sizeof(*marks), by_mark);
	stricter.marks = marks;
	t->c.set = &stricter;
	if (stars_of(&t->c) > before)
		fail_trial(t, "%d stars with one more minimum, not %d",
		    t->c.standing.stars, before);
	*hits += t->c.standing.stars < before;
}

static void
never_gives_a_star_for_one_more_minimum(void **state)
{
	size_t hits = 0;

	(void)state;
	try_all(add_a_minimum, &hits);
}

/* Figures and stars; the reason names members in the order they came. */
static void
same_result(
    struct trial *t, const struct ocop_standing *x, const struct council *c)
{
	const struct ocop_totals *a = &x->totals, *b = c->totals;

	if (a->sum != b->sum || a->sheets != b->sheets || a->low != b->low ||
	    a->high != b->high || a->met != b->met || a->state != b->state ||
	    a->figures != b->figures || strcmp(a->unmet, b->unmet) != 0 ||
	    x->stars != c->standing.stars)
		fail_trial(t, "%d stars in another order, not %d; unmet %s",
		    c->standing.stars, x->stars, b->unmet);
}

static void
permute_the_members(struct trial *t, size_t *hits)
{
	struct ocop_standing before;
	char unmet[2048];
	struct council *c = &t->c;

	stars_of(c);
	before = c->standing;
	snprintf(unmet, sizeof(unmet), "%s", c->totals->unmet);
	before.totals.unmet = unmet;
	for (size_t i = c->count; i-- > 1;) {
		size_t j = below(&t->random, i + 1);
		signed char points[OCOP_LEAVES_MAX];
		const char *member = c->sheets[i].member;

		memcpy(points, c->points[i], sizeof(points));
		memcpy(c->points[i], c->points[j], sizeof(points));
		memcpy(c->points[j], points, sizeof(points));
		c->sheets[i].member = c->sheets[j].member;
		c->sheets[j].member = member;
		*hits += i != j;
	}
	stars_of(c);
	same_result(t, &before, c);
}

static void
does_not_mind_the_order_of_the_members(void **state)
{
	size_t hits = 0;

	(void)state;
	try_all(permute_the_members, &hits);
}

/* Hands the sheets over as lines in random order, and takes them back. */
static void
permute_the_lines(struct trial *t, size_t *hits)
{
	struct ocop_sheets *sheets = new_sheets(t->c.edition, NULL);
	size_t leaves = t->c.set->leaf_count, lines = t->c.count * leaves;
	size_t order[COUNCIL_MAX * OCOP_LEAVES_MAX];
	struct ocop_standing before;
	struct ocop_scored scored;
	struct ocop_fault fault;
	struct ocop_error err;
	char unmet[2048];

	stars_of(&t->c);
	before = t->c.standing;
	snprintf(unmet, sizeof(unmet), "%s", t->c.totals->unmet);
	before.totals.unmet = unmet;
	for (size_t i = 0; i < lines; i++)
		order[i] = i;
	for (size_t i = lines; i-- > 1;) {
		size_t j = below(&t->random, i + 1), at = order[i];

		order[i] = order[j];
		order[j] = at;
	}
	for (size_t i = 0; i < lines; i++) {
		size_t sheet = order[i] / leaves, leaf = order[i] % leaves;
		char line[96];

		snprintf(line, sizeof(line), "SP01 %s %d %s %d",
		    t->c.sheets[sheet].member, t->c.set->set,
		    t->c.set->leaves[leaf].name, t->c.points[sheet][leaf]);
		if (add_line(sheets, line, &fault) != 0)
			fail_trial(t, "%s: %s", line, fault.text);
	}
	scored = scored_of(sheets, 0);
	scored.agreed = t->c.agreed;
	assert_int_equal(
	    ocop_evaluate(t->c.evaluator, &scored, NULL, t->c.totals, &err), 0);
	ocop_standing_fill(&t->c.standing, t->c.edition, true);
	same_result(t, &before, &t->c);
	ocop_sheets_free(sheets);
	*hits += 1;
}

static void
does_not_mind_the_order_of_the_lines(void **state)
{
	size_t hits = 0;

	(void)state;
	try_all(permute_the_lines, &hits);
}

/* every <= lowest, every <= majority: who must agree makes it no easier. */
static void
is_strictest_when_every_sheet_must_reach_a_minimum(void **state)
{
	size_t stricter = 0;

	(void)state;
	for (uint64_t p = 0; p < PACKS; p++) {
		struct ocop_edition *editions[3];

		for (size_t i = 0; i < 3; i++) {
			uint64_t random = p; /* the same pack */

			editions[i] = invent_edition(&random, policies[i]);
		}
		for (uint64_t i = 0; i < COUNCILS; i++) {
			int stars[3];

			for (size_t e = 0; e < 3; e++) {
				struct trial t;

				begin(
				    &t, editions[e], 1000 * p + i, policies[e]);
				stars[e] = stars_of(&t.c);
				council_free(&t.c);
			}
			if (stars[1] > stars[0] || stars[1] > stars[2])
				fail_msg("seed %llu: %d stars by every, %d by "
					 "majority, %d by lowest",
				    (unsigned long long)(1000 * p + i),
				    stars[1], stars[0], stars[2]);
			stricter += stars[1] < stars[0];
		}
		for (size_t i = 0; i < 3; i++)
			ocop_edition_free(editions[i]);
	}
	assert_true(stricter > 0);
}

static void
count_fault(void *ctx, const struct ocop_fault *fault)
{
	(void)fault;
	++*(size_t *)ctx;
}

/* A maximum that is one too many upsets the sum of its part. */
static void
refuses_a_pack_whose_criteria_do_not_add_up(void **state)
{
	(void)state;
	for (uint64_t p = 0; p < PACKS; p++) {
		uint64_t random = p;
		struct ocop_pack *pack = invent_pack(&random, "majority");
		const struct ocop_table *table =
		    ocop_pack_table(pack, "criteria");
		size_t columns = table->file->count, faults = 0;
		size_t row = below(&random, table->rows);
		struct ocop_edition *edition;
		struct ocop_error err;
		char max[16];

		/* the sixth column */
		snprintf(max, sizeof(max), "%d",
		    atoi(ocop_table_cell(table, row, "max")) + 1);
		table->cells[row * columns + 5] = max;
		if (ocop_edition_new(
			&edition, pack, count_fault, &faults, &err) == 0)
			fail_msg(
			    "seed %llu: row %zu", (unsigned long long)p, row);
		assert_null(edition);
		assert_true(faults > 0);
		ocop_pack_free(pack);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(never_takes_a_star_for_a_higher_option),
		cmocka_unit_test(
		    lets_another_sheet_decide_when_the_lowest_is_raised),
		cmocka_unit_test(never_gives_a_star_for_one_more_minimum),
		cmocka_unit_test(does_not_mind_the_order_of_the_members),
		cmocka_unit_test(does_not_mind_the_order_of_the_lines),
		cmocka_unit_test(
		    is_strictest_when_every_sheet_must_reach_a_minimum),
		cmocka_unit_test(refuses_a_pack_whose_criteria_do_not_add_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
