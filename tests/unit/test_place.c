#include "test.h"

#include <stdio.h>
#include <string.h>

#include "rules/place/place.h"

#define TODAY "2026-11-24"
#define THEN "2024-12-31"

/* Units invented after real ones: two provinces of today, one of then. */
static const struct place world[] = {
	{ "68", "Lâm Đồng", "Tỉnh Lâm Đồng", NULL, NULL, NULL, NULL, NULL,
	    NULL },
	{ "86", "Vĩnh Long", "Tỉnh Vĩnh Long", NULL, NULL, NULL, NULL, NULL,
	    NULL },
	{ "24846", "Lang Biang - Đà Lạt", "Phường Lang Biang - Đà Lạt", NULL,
	    "68", NULL, NULL, "2025-07-01", NULL },
	{ "22924", "Phú Thuỷ", "Phường Phú Thuỷ", NULL, "68", NULL, NULL,
	    "2025-07-01", NULL },
	{ "24931", "Đơn Dương", NULL, "Xã", "68", NULL, NULL, "2025-07-01",
	    NULL },
	{ "23143", "Tân Thành", "Xã Tân Thành", NULL, "68", NULL, NULL,
	    "2025-07-01", NULL },
	{ "29001", "Tân Thành", "Xã Tân Thành", NULL, "86", NULL, NULL,
	    "2025-07-01", NULL },
	{ "29002", "Mỹ Tho", "Phường Mỹ Tho", NULL, "86", NULL, NULL,
	    "2025-07-01", NULL },
	{ "29003", "Mỹ Thọ", "Xã Mỹ Thọ", NULL, "86", NULL, NULL, "2025-07-01",
	    NULL },
	{ "29004", "An Bình", "Xã An Bình", NULL, "86", NULL, NULL,
	    "2025-07-01", NULL },
	{ "29005", "An Bình", "Phường An Bình", NULL, "86", NULL, NULL,
	    "2025-07-01", NULL },
	{ "29006", "Thanh An", "Xã Thanh An", NULL, "86", NULL, NULL,
	    "2025-07-01", NULL },
	{ "29007", "Thạnh An", "Xã Thạnh An", NULL, "86", NULL, NULL,
	    "2025-07-01", NULL },
	{ "24823", "1 Bảo Lộc", "Phường 1 Bảo Lộc", NULL, "68", NULL, NULL,
	    "2025-07-01", NULL },
	/* of then */
	{ "68-675-24846", "Xã Đạ Sar", NULL, NULL, "68", "Huyện Lạc Dương",
	    "Tỉnh Lâm Đồng", NULL, "2025-06-30" },
	{ "68-672-24769", "Phường 01", NULL, NULL, "68", "Thành phố Đà Lạt",
	    "Tỉnh Lâm Đồng", NULL, "2025-06-30" },
	{ "68-673-24823", "Phường 1", NULL, NULL, "68", "Thành phố Bảo Lộc",
	    "Tỉnh Lâm Đồng", NULL, "2025-06-30" },
	{ "68-680-23143", "Xã Tân Thành", NULL, NULL, "68", "Huyện Đức Trọng",
	    "Tỉnh Lâm Đồng", NULL, "2025-06-30" },
	{ "60-598-23134", "Xã Tân Thành", NULL, NULL, "60",
	    "Huyện Hàm Thuận Nam", "Tỉnh Bình Thuận", NULL, "2025-06-30" },
	{ "84-845-29317", "Xã Thông Hòa", NULL, NULL, "84", "Huyện Cầu Kè",
	    "Tỉnh Trà Vinh", NULL, "2025-06-30" },
	{ "02-034-00949", "Xã Đồng Yên", NULL, NULL, "02", "Huyện Bắc Quang",
	    "Tỉnh Hà Giang", NULL, "2025-06-30" },
	{ "84-845-29320", "Xã Tam Ngãi", NULL, NULL, "84", "Huyện Cầu Kè",
	    "Tỉnh Trà Vinh", NULL, "2025-06-30" },
};

static const struct {
	const char *unit, *successor;
	bool part;
} links[] = {
	{ "68-675-24846", "24846", false },
	{ "68-672-24769", "24846", false },
	{ "68-673-24823", "24823", false },
	{ "68-680-23143", "24931", false },
	{ "60-598-23134", "23143", false },
	{ "84-845-29320", "29004", true },
};

static struct places *places;

static int
build(void **state)
{
	static const char *const types[][3] = {
		{ "province", "tỉnh|t.", "province" },
		{ "city", "thành phố|tp|tp.", "province district" },
		{ "commune", "xã|x.", "commune" },
		{ "ward", "phường|p.", "commune" },
		{ "township", "thị trấn|tt|tt.", "commune" },
		{ "district", "huyện|h.", "district" },
		{ "town", "thị xã|tx.", "district" },
	};
	struct ocop_error err;

	(void)state;
	assert_int_equal(places_new(&places, &err), 0);
	for (size_t i = 0; i < COUNT(types); i++)
		assert_int_equal(places_add_type(places, types[i][0],
				     types[i][1], types[i][2], &err),
		    0);
	for (size_t i = 0; i < COUNT(world); i++)
		assert_int_equal(places_add(places, &world[i], &err), 0);
	for (size_t i = 0; i < COUNT(links); i++)
		assert_int_equal(
		    places_link(places, links[i].unit, links[i].successor,
			"2025-07-01", links[i].part, &err),
		    0);
	return 0;
}

static int
release(void **state)
{
	(void)state;
	places_free(places);
	return 0;
}

/* "one 24846", "several 29004 29005", "ended 68-675-24846", "none 24931". */
static const char *
spell(const struct place_answer *answer)
{
	static const char *const outcomes[] = { "none", "one", "several",
		"ended" };
	static char out[200];
	const char *units[8];
	size_t count = answer->count;

	snprintf(out, sizeof(out), "%s", outcomes[answer->outcome]);
	assert_true(count <= COUNT(units));
	for (size_t i = 0; i < count; i++)
		units[i] = places_get(places, answer->list[i])->unit;
	for (size_t done = 0; done < count; done++) {
		size_t least = 0;

		while (!units[least])
			least++;
		for (size_t i = least; i < count; i++)
			if (units[i] && strcmp(units[i], units[least]) < 0)
				least = i;
		strcat(out, " ");
		strcat(out, units[least]);
		units[least] = NULL;
	}
	return out;
}

static const char *
find(const char *text, const char *province, const char *day)
{
	struct place_answer answer;
	struct ocop_error err;

	assert_int_equal(
	    places_find(places, text, province, day, &answer, &err), 0);
	return spell(&answer);
}

static size_t
others(const char *text, const char *province, const char *day)
{
	struct place_answer answer;
	struct ocop_error err;

	assert_int_equal(
	    places_find(places, text, province, day, &answer, &err), 0);
	return answer.others;
}

static void
finds_a_name_however_it_is_spelled(void **state)
{
	static const char *const cases[] = { "Phường Phú Thuỷ",
		"Phường Phú Thủy", "phú thuỷ", "PHÚ THỦY", "P. Phú Thủy",
		"P.Phú Thủy", "phu thuy", "phuong phu thuy", "  Phú   Thủy ",
		"Phu\xcc\x81 Thu\xcc\x89y", "Phú Thủy, Lâm Đồng",
		"phường Phú Thủy, tỉnh Lâm Đồng",
		"phường Phú Thủy, T. Lâm Đồng, Việt Nam" };

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_string_equal(find(cases[i], "68", TODAY), "one 22924");
		assert_string_equal(find(cases[i], "", TODAY), "one 22924");
	}
	assert_string_equal(
	    find("Lang Biang-Đà Lạt", "68", TODAY), "one 24846");
	assert_string_equal(find("P.1 Bảo Lộc", "68", TODAY), "one 24823");
	assert_string_equal(find("P 01 Bảo Lộc", "68", TODAY), "none 24823");
	assert_string_equal(find("Xã Đơn Dương", "68", TODAY), "one 24931");
	assert_string_equal(find("Tỉnh Lâm Đồng", "68", TODAY), "one 68");
}

static void
never_takes_one_name_for_another(void **state)
{
	(void)state;
	/* accents that are written must agree, types as well */
	assert_string_equal(find("Phú Thúy", "68", TODAY), "none 22924");
	assert_string_equal(find("Xã Phú Thủy", "68", TODAY), "none 22924");
	assert_string_equal(find("Đơn Dươn", "68", TODAY), "none 24931");
	assert_string_equal(find("Đà Lạt", "68", TODAY), "none");
	assert_string_equal(find("---", "68", TODAY), "none");
	assert_string_equal(find(",", "68", TODAY), "none");
	assert_string_equal(find("", "68", TODAY), "none");
}

static void
answers_what_is_ambiguous_with_all_it_may_be(void **state)
{
	(void)state;
	assert_string_equal(
	    find("An Bình", "86", TODAY), "several 29004 29005");
	assert_string_equal(find("Xã An Bình", "86", TODAY), "one 29004");
	assert_string_equal(find("my tho", "86", TODAY), "several 29002 29003");
	assert_string_equal(find("mỹ thọ", "86", TODAY), "one 29003");
	/* without any accent it may be either; "xã" has one */
	assert_string_equal(
	    find("Thanh An", "86", TODAY), "several 29006 29007");
	assert_string_equal(find("Xã Thanh An", "86", TODAY), "one 29006");
	assert_string_equal(
	    find("xa thanh an", "86", TODAY), "several 29006 29007");
	assert_string_equal(
	    find("Tân Thành", "", TODAY), "several 23143 29001");
	assert_string_equal(find("Tân Thành", "68", TODAY), "one 23143");
	assert_int_equal(others("Tân Thành", "68", TODAY), 2);
	assert_int_equal(others("Xã Đơn Dương", "68", TODAY), 0);
	assert_int_equal(others("Xã Đạ Sar", "68", TODAY), 0);
	assert_string_equal(
	    find("Tân Thành, Vĩnh Long", "68", TODAY), "one 29001");
}

static void
answers_a_name_of_then_with_the_unit_of_then(void **state)
{
	(void)state;
	assert_string_equal(
	    find("Xã Đạ Sar", "68", TODAY), "ended 68-675-24846");
	assert_string_equal(find("Đạ Sar, Lạc Dương, Lâm Đồng", "68", TODAY),
	    "ended 68-675-24846");
	assert_string_equal(
	    find("Phường 1", "68", TODAY), "ended 68-672-24769 68-673-24823");
	assert_string_equal(
	    find("Phường 1, TP. Đà Lạt", "68", TODAY), "ended 68-672-24769");
	assert_string_equal(
	    find("Xã Thông Hòa", "", TODAY), "ended 84-845-29317");
	/* Tam Ngãi went to Vĩnh Long, so all of Trà Vinh may have */
	assert_string_equal(
	    find("Xã Thông Hòa", "86", TODAY), "ended 84-845-29317");
	assert_string_equal(
	    find("Xã Thông Hòa, Vĩnh Long", "", TODAY), "ended 84-845-29317");
	assert_string_equal(find("Xã Thông Hòa", "68", TODAY), "none");
	/* of Hà Giang nothing is known, so it may be anywhere */
	assert_string_equal(
	    find("Xã Đồng Yên", "68", TODAY), "ended 02-034-00949");
	assert_string_equal(
	    find("Xã Tam Ngãi", "86", TODAY), "ended 84-845-29320");
}

static void
tells_a_code_of_then_from_the_same_digits_now(void **state)
{
	(void)state;
	assert_string_equal(find("24846", "68", TODAY), "one 24846");
	assert_string_equal(find("24846", "68", THEN), "one 68-675-24846");
	assert_string_equal(
	    find("68-675-24846", "68", TODAY), "ended 68-675-24846");
	assert_string_equal(find("24769", "68", TODAY), "ended 68-672-24769");
	assert_string_equal(find("24931", "68", THEN), "ended 24931");
	assert_string_equal(find("24846", "68", "1999-01-01"),
	    "one 68-675-24846"); /* since when is not recorded */
	assert_string_equal(
	    find("24846", "68", "2025-06-30"), "one 68-675-24846");
	assert_string_equal(find("99999", "68", TODAY), "none");
	assert_string_equal(
	    find("Tân Thành", "68", THEN), "several 60-598-23134 68-680-23143");
}

static void
knows_what_a_unit_is_now_only_where_it_went_as_a_whole(void **state)
{
	static const struct {
		const char *unit, *now;
	} cases[] = {
		{ "24846", "24846" }, { "68-675-24846", "24846" },
		{ "84-845-29317", NULL }, /* not recorded */
		{ "84-845-29320", NULL }, /* a part of it */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		for (size_t n = 0; n < places_count(places); n++) {
			ptrdiff_t now = places_now(places, n);

			if (strcmp(places_get(places, n)->unit,
				cases[i].unit) != 0)
				continue;
			if (cases[i].now)
				assert_string_equal(
				    places_get(places, (size_t)now)->unit,
				    cases[i].now);
			else
				assert_int_equal(now, PLACE_NOT);
		}
}

static void
places_an_address_only_beyond_doubt(void **state)
{
	static const struct {
		const char *address, *answer;
	} cases[] = {
		{ "thôn 3, xã Đạ Sar, huyện Lạc Dương, tỉnh Lâm Đồng",
		    "one 24846" },
		{ "Thôn 3, X. Đạ Sar, H. Lạc Dương, Lâm Đồng", "one 24846" },
		{ "12 Trần Phú, phường 1, Đà Lạt, Lâm Đồng", "one 24846" },
		{ "12 Trần Phú, phường 1, TX. Đà Lạt, Lâm Đồng", "one 24846" },
		{ "12 Trần Phú, phường 1, Bảo Lộc", "one 24823" },
		{ "12 Trần Phú, phường 1, tỉnh Lâm Đồng",
		    "several 68-672-24769 68-673-24823" },
		{ "xã Đơn Dương, tỉnh Lâm Đồng", "one 24931" },
		{ "Xã Đơn Dương", "one 24931" },
		/* a name of today that was another commune's then */
		{ "xã Tân Thành, tỉnh Lâm Đồng",
		    "several 23143 60-598-23134 68-680-23143" },
		{ "xã Tân Thành, huyện Hàm Thuận Nam, tỉnh Bình Thuận",
		    "one 23143" },
		{ "xã Tân Thành, huyện Đức Trọng, tỉnh Lâm Đồng", "one 24931" },
		{ "xã Tam Ngãi, huyện Cầu Kè, tỉnh Trà Vinh",
		    "ended 84-845-29320" },
		{ "xã Thông Hòa, huyện Cầu Kè, Trà Vinh",
		    "ended 84-845-29317" },
		{ "Đơn Dương, Lâm Đồng", "none" }, /* commune, or district? */
		{ "xã Đơn Dương, huyện Nào Đó, tỉnh Lâm Đồng", "none" },
		{ "Lâm Đồng", "none" },
		{ "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,xã Đơn Dương",
		    "one 24931" },
		{ ",,;", "none" },
		{ "", "none" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct place_answer answer;
		struct ocop_error err;
		size_t named;

		assert_int_equal(places_address(places, cases[i].address, "68",
				     &answer, &named, &err),
		    0);
		if (strcmp(spell(&answer), cases[i].answer) != 0)
			fail_msg("%s: %s", cases[i].address, spell(&answer));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_a_name_however_it_is_spelled),
		cmocka_unit_test(never_takes_one_name_for_another),
		cmocka_unit_test(answers_what_is_ambiguous_with_all_it_may_be),
		cmocka_unit_test(answers_a_name_of_then_with_the_unit_of_then),
		cmocka_unit_test(tells_a_code_of_then_from_the_same_digits_now),
		cmocka_unit_test(
		    knows_what_a_unit_is_now_only_where_it_went_as_a_whole),
		cmocka_unit_test(places_an_address_only_beyond_doubt),
	};

	return cmocka_run_group_tests(tests, build, release);
}
