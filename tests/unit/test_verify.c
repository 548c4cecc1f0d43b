#include "test.h"

#include <ocop/verify.h>

#include "stored.h"

/* The state of each finding, with blanks between. */
struct states {
	char text[256];
};

static int
note(void *ctx, const char *const *cells, struct ocop_error *err)
{
	enum { STATE = 3 };
	struct states *states = ctx;

	(void)err;
	strcat(states->text, states->text[0] ? " " : "");
	strcat(states->text, cells[STATE]);
	return 0;
}

static struct ocop_verify
verify(struct stored *s, struct states *states)
{
	struct ocop_verify job = { .found = note, .ctx = states };

	memset(states, 0, sizeof(*states));
	stored_again(s, &tester);
	assert_int_equal(ocop_store_commit(s->store, &s->err), 0);
	if (ocop_verify(s->store, &job, &s->err) < 0)
		fail_msg("%s", s->err.text);
	assert_int_equal(ocop_store_begin(s->store, &tester, &s->err), 0);
	return job;
}

static void
put(struct stored *s, const char *kind, const char *row)
{
	int got = put_row(s, kind, row);

	if (got != OCOP_CREATED && got != OCOP_UPDATED)
		fail_msg("%s: %d", row, got);
}

/* Rows that come and go in every way the toolkit knows are as it was told. */
static void
finds_nothing_where_all_went_through_the_audit(void **state)
{
	static const struct ocop_actor corrector = { "tester", "unit test",
		"a note" };
	struct states states;
	struct ocop_verify seen;
	struct stored s;

	(void)state;
	stored_make(&s);
	put(&s, "entities", "entity=E1|name=A \"b\" \\ c|type=farm");
	put(&s, "entities", "entity=E1|note=x\ty|gender=female");
	put(&s, "entities", "entity=E1|note=|gender=male");
	put(&s, "products", "product=P|name=A|entity=E1|set=1");
	put(&s, "units", "unit=00004|name=Xã|province=01");
	/* a decision whose number came again, and a note on the first */
	put(&s, "recognitions",
	    "product=P|decision=1/QĐ|issued=2020-01-01|stars=3|kind=first");
	put(&s, "recognitions",
	    "product=P|decision=1/QĐ|issued=2023-01-01|stars=3|kind=renewal");
	stored_again(&s, &corrector);
	put(&s, "recognitions",
	    "product=P|decision=1/QĐ|issued=2020-01-01|note=x");
	seen = verify(&s, &states);
	assert_string_equal(states.text, "");
	assert_int_equal(seen.findings, 0);
	/* seven packs, eight rows */
	assert_int_equal(seen.entries, 15);
	assert_int_equal(seen.last_entry, 15);
	assert_false(seen.damaged);
	stored_remove(&s);
}

/* A row that is refused after it opened a round leaves the chain whole. */
static void
follows_the_chain_past_a_row_that_was_refused(void **state)
{
	struct states states;
	struct stored s;

	(void)state;
	stored_make(&s);
	put_row(&s, "entities", "entity=E1|name=A|type=farm");
	put_row(&s, "products", "product=P|name=A|entity=E1|set=1");
	assert_int_equal(put_row(&s, "members",
			     "round=2026-2|member=m1|name=A|interests=E9"),
	    OCOP_E_UNKNOWN);
	put_row(&s, "entities", "entity=E2|name=B|type=farm");
	verify(&s, &states);
	assert_string_equal(states.text, "");
	stored_remove(&s);
}

/* What versions before 0.1.0 sealed is counted, and is no finding; the number
 * of sheets is compared all the same. */
static void
counts_loads_that_older_versions_sealed(void **state)
{
	struct states states;
	struct stored s;

	(void)state;
	stored_make(&s);
	assert_int_equal(audit_add(s.store, "sheets", "2026-2", NULL,
			     "{\"sheets\":0,\"sha256\":\"ab\"}", &s.err),
	    0);
	assert_int_equal(verify(&s, &states).unproven, 1);
	assert_string_equal(states.text, "");
	assert_int_equal(audit_add(s.store, "sheets", "2026-2", NULL,
			     "{\"sheets\":2,\"sha256\":\"ab\"}", &s.err),
	    0);
	assert_int_equal(verify(&s, &states).unproven, 1);
	assert_string_equal(states.text, "missing");
	stored_remove(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    finds_nothing_where_all_went_through_the_audit),
		cmocka_unit_test(follows_the_chain_past_a_row_that_was_refused),
		cmocka_unit_test(counts_loads_that_older_versions_sealed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
