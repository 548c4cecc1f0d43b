#include "test.h"

#include "stored.h"

/* Rows in their order, and what becomes of each. */
static const struct {
	const char *kind, *row;
	int got; /* an outcome, or a fault */
	const char *column;
} rows[] = {
	{ "units", "unit=24778|name=Đức Trọng|province=68", OCOP_CREATED,
	    NULL },
	{ "units", "unit=24778|name=Đức Trọng|province=68", OCOP_UNCHANGED,
	    NULL },
	/* a unit is renamed for a reason only; case and tone are no name */
	{ "units", "unit=24778|name=Đức Trọng 2", 305, "name" },
	{ "units", "unit=24778|name=ĐỨC TRỌNG", OCOP_UPDATED, NULL },
	{ "units", "unit=24778|name=Đức Trọng|type=Xã", OCOP_UPDATED, NULL },
	{ "units", "unit=24778|valid_from=2025-07-01|valid_until=2025-06-30",
	    205, "valid_until" },
	{ "units", "unit=24779|name=Tân Hội|province=Lâm Đồng", OCOP_CREATED,
	    NULL },
	{ "units", "unit=24779|province=Bình Thuận", 330, "province" },
	{ "units", "unit=24780|name=X|province=99", 301, "province" },
	{ "units", "unit=24780|province=68", 201, "name" },
	{ "old-units",
	    "old_province=68|province_name=Tỉnh Lâm Đồng|old_district=678|"
	    "district_name=Huyện Đức Trọng|old_unit=24778|unit_name=Xã Phú Hội",
	    OCOP_CREATED, NULL },
	{ "old-units",
	    "old_province=68|old_district=678|old_unit=24778|"
	    "valid_from=2025-07-01|valid_until=2025-06-30",
	    205, "valid_until" },
	/* the same code on the day before, and on the day itself */
	{ "successors", "unit=24778|successor=24778|since=2025-07-01",
	    OCOP_CREATED, NULL },
	{ "successors",
	    "unit=68-678-24778|successor=24778|since=2025-07-01|share=whole",
	    OCOP_UPDATED, NULL },
	{ "successors", "unit=Xã Phú Hội|successor=Tân Hội|since=2025-07-01",
	    337, "share" },
	{ "units", "unit=24790|name=Ninh Gia|province=68", OCOP_CREATED, NULL },
	{ "successors", "unit=24790|successor=24779|since=2027-01-01",
	    OCOP_CREATED, NULL },
	{ "successors", "unit=24790|successor=24779|since=2028-01-01", 332,
	    "unit" },
	{ "successors", "unit=24779|successor=24790|since=2027-01-01", 332,
	    "successor" },
	{ "successors", "unit=99999|successor=24779|since=2027-01-01", 301,
	    "unit" },
	{ "successors", "unit=24779|successor=24779|since=2027-01-01|share=x",
	    302, "share" },
	{ "entities", "entity=HTX01|name=HTX Út|type=cooperative", OCOP_CREATED,
	    NULL },
	{ "entities", "entity=HTX01|name=HTX Út|type=cooperative|unit=24778",
	    OCOP_UPDATED, NULL },
	{ "entities", "entity=HTX01", OCOP_UNCHANGED, NULL },
	{ "entities", "entity=HTX01|phone=0900", OCOP_UPDATED, NULL },
	{ "entities", "entity=HTX01|phone=", OCOP_UPDATED, NULL },
	{ "entities", "entity=HTX01|phone=", OCOP_UNCHANGED, NULL },
	{ "entities", "entity=HTX01|name=", 201, "name" },
	{ "entities", "entity=HTX01|type=", 201, "type" },
	{ "entities", "entity=E2|name=x|type=company", 301, "type" },
	{ "entities", "entity=E2|name=x|type=sme|ethnic=99", 301, "ethnic" },
	{ "entities", "entity=E2|name=x|type=sme|unit=00000", 301, "unit" },
	{ "entities", "entity=E2|name=x|type=sme|unit=24790", 332, "unit" },
	{ "entities", "entity=E2|name=x|type=sme|gender=other", 302, "gender" },
	{ "entities", "entity=HOI01|name=Hội|type=association", OCOP_CREATED,
	    NULL },
	{ "products", "product=SP01|name=Cà phê|entity=HTX01|set=13",
	    OCOP_CREATED, NULL },
	{ "products", "product=SP01|set=7", OCOP_UPDATED, NULL },
	{ "products", "product=SP01|set=27", 301, "set" },
	{ "products", "product=SP02|name=x|entity=HTX99", 301, "entity" },
	{ "products", "product=SP02|name=x", 201, "entity" },
	{ "products", "product=SP02|name=x|entity=HTX01", OCOP_CREATED, NULL },
	/* Art. 2.3: associations may own tourism products only */
	{ "products", "product=SP03|name=x|entity=HOI01|set=1", 304, "set" },
	{ "products", "product=SP03|name=x|entity=HOI01|set=2", 304, "set" },
	{ "products", "product=SP03|name=x|entity=HOI01|set=26", OCOP_CREATED,
	    NULL },
	{ "products", "product=SP03|set=6", 304, "set" },
	{ "products", "product=SP01|entity=HOI01", 304, "set" },
	{ "products", "product=SP04|name=x|entity=HTX01|set=26", OCOP_CREATED,
	    NULL },
	{ "members", "round=2026-2|member=TV1|name=A|interests=HTX01 HOI01",
	    OCOP_CREATED, NULL },
	{ "members", "round=2026-2|member=TV2|name=B|interests=HTX01 HTX9", 301,
	    "interests" },
	{ "members", "round=2026-2|member=TV2|name=B|role=guest", 302, "role" },
	{ "members", "round=2026-2|member=TV1", OCOP_UNCHANGED, NULL },
	{ "members", "round=2026-1|member=TV1|name=A", OCOP_CREATED, NULL },
	{ "applications", "round=2026-2|product=SP01|kind=first", OCOP_CREATED,
	    NULL },
	{ "applications", "round=2026-2|product=SP01|documents=form01 form02",
	    OCOP_UPDATED, NULL },
	{ "applications", "round=2026-2|product=SP01|documents=form99", 301,
	    "documents" },
	{ "applications", "round=2026-2|product=SP99|kind=first", 301,
	    "product" },
	{ "applications", "round=2026-2|product=SP02", 201, "kind" },
	{ "recognitions",
	    "product=SP01|decision=1/QĐ|issued=2026-08-05|stars=4",
	    OCOP_CREATED, NULL },
	/* what was issued changes for a reason only; the tester gives none */
	{ "recognitions", "product=SP01|decision=1/QĐ|stars=5", 305,
	    "decision" },
	{ "recognitions", "product=SP01|decision=1/QĐ|stars=4", OCOP_UNCHANGED,
	    NULL },
	{ "recognitions",
	    "product=SP01|decision=2/QĐ|issued=2026-08-05|stars=2", 301,
	    "stars" },
	{ "recognitions", "product=SP01|decision=2/QĐ|issued=2026-08-05", 201,
	    "stars" },
	{ "recognitions",
	    "product=SP99|decision=2/QĐ|issued=2026-08-05|stars=4", 301,
	    "product" },
	{ "recognitions",
	    "product=SP01|decision=2/QĐ|issued=2026-08-05|stars=4|"
	    "expires=2026-08-05",
	    205, "expires" },
	{ "recognitions",
	    "product=SP01|decision=3/QĐ|issued=2026-09-05|stars=4|round=2026-2",
	    OCOP_CREATED, NULL },
	{ "recognitions",
	    "product=SP01|decision=4/QĐ|issued=2026-10-05|stars=4|round=2026-2",
	    302, "round" },
	/* what a file cannot hold; the catalog looks once more */
	{ "labour", "entity=HTX01|year=2026|workers=abc", 302, "workers" },
	{ "labour", "entity=HTX01|year=2026|workers=-1", 302, "workers" },
};

static void
creates_updates_or_refuses_a_row(void **state)
{
	struct stored s;

	(void)state;
	stored_make(&s);
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct ocop_fault fault;
		int got = put_row_as(
		    &s, rows[i].kind, rows[i].row, &fault, NULL, NULL);

		if (got != rows[i].got)
			fail_msg("%s: %d (%s)", rows[i].row, got, fault.text);
		if (got < OCOP_OUTCOMES)
			continue;
		if (rows[i].column)
			assert_string_equal(fault.column, rows[i].column);
		else
			assert_null(fault.column);
		assert_false(fault.warning);
	}
	/* what is there now is what was not refused */
	assert_string_equal(
	    ask(&s,
		"SELECT name || coalesce(phone, '-') FROM entities"
		" WHERE entity = 'HTX01'"),
	    "HTX Út-");
	assert_string_equal(ask(&s,
				"SELECT \"set\" FROM products"
				" WHERE product = 'SP01'"),
	    "7");
	assert_string_equal(
	    ask(&s,
		"SELECT group_concat(product) FROM (SELECT product"
		" FROM products ORDER BY product)"),
	    "SP01,SP02,SP03,SP04");
	assert_string_equal(
	    ask(&s, "SELECT count(*) FROM units WHERE unit = '24780'"), "0");
	assert_string_equal(
	    ask(&s, "SELECT documents FROM applications"), "form01 form02");
	assert_string_equal(
	    ask(&s, "SELECT count(*) FROM pragma_foreign_key_check"), "0");
	stored_remove(&s);
}

/* Each change as "key column before>after|". */
static void
note(void *ctx, const char *key, const char *column, const char *before,
    const char *after)
{
	text_printf(ctx, "%s %s %s>%s|", key, column, before, after);
}

static void
hands_over_each_field_that_changes(void **state)
{
	static const struct {
		const char *kind, *row, *changes;
	} cases[] = {
		{ "entities", "entity=E1|name=A|type=farm|phone=",
		    "E1 name >A|E1 type >farm|" },
		{ "entities", "entity=E1|name=A|phone=09|gender=female",
		    "E1 gender >female|E1 phone >09|" },
		{ "entities", "entity=E1|phone=", "E1 phone 09>|" },
		{ "entities", "entity=E1|phone=|name=A", "" },
		{ "members", "round=2026-2|member=m1|name=B",
		    "2026-2/m1 name >B|" },
	};
	struct stored s;

	(void)state;
	stored_make(&s);
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct text changes = { 0 };
		struct ocop_fault fault;
		int got = put_row_as(
		    &s, cases[i].kind, cases[i].row, &fault, note, &changes);

		assert_in_range(got, OCOP_CREATED, OCOP_UNCHANGED);
		assert_string_equal(text_get(&changes), cases[i].changes);
		text_free(&changes);
	}
	stored_remove(&s);
}

/* RULINGS R14 and R20. */
static void
derives_an_expiry_and_keeps_one_that_is_given(void **state)
{
	static const struct {
		const char *row;
		int code; /* of a warning */
		const char *expires;
	} cases[] = {
		{ "decision=1|issued=2026-08-05|stars=3", 0, "2029-08-05" },
		{ "decision=2|issued=2024-02-29|stars=3", 0, "2027-02-28" },
		{ "decision=3|issued=2025-06-19|stars=4|expires=2028-06-19", 0,
		    "2028-06-19" },
		{ "decision=4|issued=2025-06-19|stars=4|expires=2028-06-18",
		    306, "2028-06-18" },
		{ "decision=4|stars=5", 306, "2028-06-18" },
		/* the day of issue was wrong, and so its expiry */
		{ "decision=1|issued=2026-08-06", 0, "2029-08-06" },
		{ "decision=1|issued=2026-08-07|expires=2029-08-06", 306,
		    "2029-08-06" },
		{ "decision=1|authority=UBND", 306, "2029-08-06" },
	};
	static const struct ocop_actor mender = { "tester", "unit test",
		"typing errors" };
	struct stored s;

	(void)state;
	stored_make(&s);
	stored_again(&s, &mender);
	put_row(&s, "entities", "entity=E1|name=A|type=farm");
	put_row(&s, "products", "product=SP01|name=A|entity=E1");
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ocop_fault fault;
		char row[128], sql[128];
		int got;

		snprintf(row, sizeof(row), "product=SP01|%s", cases[i].row);
		got = put_row_as(&s, "recognitions", row, &fault, NULL, NULL);
		if (got > OCOP_UPDATED)
			fail_msg("%s: %s", row, fault.text);
		assert_int_equal(fault.code, cases[i].code);
		if (fault.code) {
			assert_true(fault.warning);
			assert_string_equal(fault.column, "expires");
			assert_string_equal(fault.value, cases[i].expires);
		}
		snprintf(sql, sizeof(sql),
		    "SELECT expires FROM recognitions WHERE decision = '%.1s'",
		    cases[i].row + strlen("decision="));
		assert_string_equal(ask(&s, sql), cases[i].expires);
	}
	stored_remove(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(creates_updates_or_refuses_a_row),
		cmocka_unit_test(hands_over_each_field_that_changes),
		cmocka_unit_test(derives_an_expiry_and_keeps_one_that_is_given),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
