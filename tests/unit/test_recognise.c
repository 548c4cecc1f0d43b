#include "test.h"

#include "store/decide/recognise.h"
#include "stored.h"

static const struct ocop_date august = { 2026, 8, 5 };

/* A province with two communes and a product in each state of knowledge. */
static void
settle(struct stored *s)
{
	static const char *const rows[][2] = {
		{ "units", "unit=24778|name=Đức Trọng|province=68" },
		{ "units", "unit=24790|name=Di Linh|province=68" },
		{ "entities", "entity=E1|name=A|type=farm|unit=24778" },
		{ "entities", "entity=E2|name=B|type=farm" },
		{ "products", "product=SP01|name=A|entity=E1|set=1" },
		{ "products",
		    "product=SP02|name=B|entity=E1|set=1|unit=24790" },
		{ "products", "product=SP03|name=C|entity=E1|set=1" },
		{ "products", "product=SP04|name=D|entity=E2|set=1" },
		{ "products", "product=SP05|name=E|entity=E2|set=1|unit=68" },
		{ "products", "product=SP06|name=F|entity=E1|set=1" },
		{ "members", "round=2026-1|member=m1|name=A" },
		{ "members", "round=2026-2|member=m1|name=A" },
		{ "applications", "round=2026-2|product=SP03|kind=upgrade" },
	};

	stored_make(s);
	assert_int_equal(ocop_catalog_set_province(s->store, "68", &s->err), 0);
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(
		    put_row(s, rows[i][0], rows[i][1]), OCOP_CREATED);
}

static struct ocop_certificate
recognise(struct stored *s, const struct ocop_edition *edition,
    const struct ocop_decision *decision, const char *product, int stars)
{
	struct ocop_standing standing = { .stars = stars,
		.decided_by = stars ? edition->bands[stars].decided_by : "",
		.totals.product = product };
	struct ocop_certificate certificate = { .kind = "" };
	const struct ocop_filed filed = { NULL, NULL };
	struct ocop_recogniser *recogniser;

	if (ocop_recogniser_open(&recogniser, s->store, edition, decision, NULL,
		NULL, &s->err) < 0 ||
	    ocop_recognise(
		recogniser, &standing, &filed, &certificate, &s->err) < 0)
		fail_msg("%s: %s", product, s->err.text);
	ocop_recogniser_close(recogniser);
	return certificate;
}

static void
writes_what_a_decision_makes_of_a_standing(void **state)
{
	static const struct {
		const char *round, *decision;
		struct ocop_date issued;
		const char *product;
		int stars;
		const char *outcome, *kind, *code, *expires;
	} cases[] = {
		{ "2026-1", "1/QĐ", { 2026, 6, 30 }, "SP01", 4, "recognised",
		    "first", "68-24778-1-2026", "2029-06-30" },
		/* its own serial in each commune */
		{ "2026-1", "1/QĐ", { 2026, 6, 30 }, "SP02", 3, "recognised",
		    "first", "68-24790-1-2026", "2029-06-30" },
		/* no certificate, so no code and no gap */
		{ "2026-1", "1/QĐ", { 2026, 6, 30 }, "SP06", 2, "not_awarded",
		    "", "", "" },
		{ "2026-1", "1/QĐ", { 2026, 6, 30 }, "SP06", 1, "not_awarded",
		    "", "", "" },
		{ "2026-1", "1/QĐ", { 2026, 6, 30 }, "SP06", 0, "not_ranked",
		    "", "", "" },
		/* the centre decides, but the code is given here */
		{ "2026-1", "1/QĐ", { 2026, 6, 30 }, "SP06", 5, "sent_up",
		    "first", "68-24778-2-2026", "" },
		{ "2026-1", "1/QĐ", { 2026, 6, 30 }, "SP03", 3, "recognised",
		    "first", "68-24778-3-2026", "2029-06-30" },
		/* again: nothing twice */
		{ "2026-1", "1/QĐ", { 2026, 6, 30 }, "SP01", 4, "known",
		    "first", "68-24778-1-2026", "2029-06-30" },
		{ "2026-1", "9/QĐ", { 2026, 7, 1 }, "SP01", 4, "decided_before",
		    "first", "68-24778-1-2026", "2029-06-30" },
		/* no commune, or a province for one */
		{ "2026-1", "1/QĐ", { 2026, 6, 30 }, "SP04", 4, "no_commune",
		    "first", "", "" },
		{ "2026-1", "1/QĐ", { 2026, 6, 30 }, "SP05", 4, "no_commune",
		    "first", "", "" },
		/* a later round keeps the code, and knows its kind */
		{ "2026-2", "2/QĐ", { 2026, 8, 5 }, "SP01", 4, "recognised",
		    "renewal", "68-24778-1-2026", "2029-08-05" },
		{ "2026-2", "2/QĐ", { 2026, 8, 5 }, "SP03", 4, "recognised",
		    "upgrade", "68-24778-3-2026", "2029-08-05" },
		{ "2026-2", "2/QĐ", { 2026, 8, 5 }, "SP06", 3, "recognised",
		    "first", "68-24778-2-2026", "2029-08-05" },
	};
	struct ocop_edition *edition = load_edition("qd26-2026");
	struct stored s;

	(void)state;
	settle(&s);
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct ocop_decision decision = { cases[i].decision,
			cases[i].round, NULL, cases[i].issued, false, NULL };
		struct ocop_certificate got = recognise(
		    &s, edition, &decision, cases[i].product, cases[i].stars);
		const char *outcome = ocop_recognised_name(got.outcome);

		if (strcmp(outcome, cases[i].outcome) != 0)
			fail_msg("%s, %d stars in %s: %s", cases[i].product,
			    cases[i].stars, cases[i].round, outcome);
		assert_string_equal(got.kind, cases[i].kind);
		assert_string_equal(got.code, cases[i].code);
		assert_string_equal(got.expires, cases[i].expires);
	}
	assert_string_equal(ask(&s, "SELECT count(*) FROM recognitions"), "6");
	assert_string_equal(
	    ask(&s,
		"SELECT count(DISTINCT code) || '/' || count(code)"
		"  FROM products"),
	    "4/4");
	/* what a product holds is the last that was decided */
	assert_string_equal(
	    ask(&s,
		"SELECT decision || ' ' || stars FROM recognitions"
		" WHERE product = 'SP03' ORDER BY issued DESC"),
	    "2/QĐ 4");
	assert_string_equal(
	    ask(&s,
		"SELECT round || ' ' || edition || ' ' || authority"
		"  FROM recognitions WHERE decision = '2/QĐ'"
		"   AND product = 'SP01'"),
	    "2026-2 qd26-2026 UBND tỉnh Lâm Đồng");
	ocop_edition_free(edition);
	stored_remove(&s);
}

static void
starts_serials_again_each_year(void **state)
{
	static const struct {
		int year;
		const char *product, *code;
	} cases[] = {
		{ 2026, "SP01", "68-24778-1-2026" },
		{ 2026, "SP03", "68-24778-2-2026" },
		{ 2027, "SP06", "68-24778-1-2027" },
	};
	struct ocop_edition *edition = load_edition("qd26-2026");
	struct stored s;

	(void)state;
	settle(&s);
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct ocop_decision decision = { "1/QĐ", "2026-2",
			"UBND", { cases[i].year, 7, 31 }, false, NULL };
		struct ocop_certificate got =
		    recognise(&s, edition, &decision, cases[i].product, 3);

		assert_string_equal(got.code, cases[i].code);
	}
	assert_string_equal(ask(&s,
				"SELECT group_concat(DISTINCT authority)"
				"  FROM recognitions"),
	    "UBND");
	ocop_edition_free(edition);
	stored_remove(&s);
}

/* More than nine: a serial is a number, not a text. */
static void
counts_serials_past_nine(void **state)
{
	const struct ocop_decision decision = { "1/QĐ", "2026-2", NULL, august,
		false, NULL };
	struct ocop_edition *edition = load_edition("qd26-2026");
	struct stored s;

	(void)state;
	settle(&s);
	for (int i = 1; i <= 12; i++) {
		struct ocop_certificate got;
		char row[64], product[16], code[32];

		snprintf(product, sizeof(product), "N%d", i);
		snprintf(row, sizeof(row), "product=%s|name=A|entity=E1|set=1",
		    product);
		assert_int_equal(put_row(&s, "products", row), OCOP_CREATED);
		got = recognise(&s, edition, &decision, product, 3);
		snprintf(code, sizeof(code), "68-24778-%d-2026", i);
		assert_string_equal(got.code, code);
	}
	ocop_edition_free(edition);
	stored_remove(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_what_a_decision_makes_of_a_standing),
		cmocka_unit_test(starts_serials_again_each_year),
		cmocka_unit_test(counts_serials_past_nine),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
