#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "rules/likeness/likeness.h"

static struct ocop_likeness *likeness;
static struct arena arena;

static int
read_data(void **state)
{
	struct ocop_error err;

	(void)state;
	return ocop_likeness_read(&likeness, "entities", &err);
}

static int
release(void **state)
{
	(void)state;
	ocop_likeness_free(likeness);
	arena_free(&arena);
	return 0;
}

static void
finds_how_much_two_names_are_alike(void **state)
{
	static const struct {
		const char *a, *b;
		int alike;
	} cases[] = {
		{ "HTX Cầu Đất", "Hợp tác xã Cầu Đất", 100 },
		{ "Công ty TNHH Hải Hoa", "CÔNG TY TRÁCH NHIỆM HỮU HẠN HẢI HOA",
		    100 },
		{ "Công ty TNHH MTV Hải Hoa", "Cty CP Hải Hoa", 100 },
		{ "Cơ sở SX Hải Hoa", "Hộ kinh doanh Hải Hoa", 100 },
		{ "Hai Hoa", "Hải Hoa", 100 },   /* without accents */
		{ "Minh Hoà", "Minh Hòa", 100 }, /* where the tone stands */
		{ "Tân Qui", "Tân Quy", 100 },   /* one sound */
		{ "Be Champ", "BeChamp", 100 },  /* blanks anywhere */
		{ "Bechamp Coffe", "Bechamp Coffee", 93 }, /* a letter */
		{ "SX TM Ngô Mai Hoa", "Sản xuất Thương mại Ngô Mai Hoa", 100 },
		{ "Hộ Minh Hòa", "Hộ Minh Hoa", 77 }, /* other accents */
		{ "Đất Cầu", "Cầu Đất", 86 },         /* another order */
		{ "HTX Cầu Đất", "HTX Cầu Đất Xanh", 66 },
		{ "HTX Nông nghiệp Tân Thành", "HTX Tân Thành", 88 },
		{ "HTX Dịch vụ Tân Thành", "HTX Nông nghiệp Tân Thành", 80 },
		{ "HTX Cầu Đất", "HTX Đơn Dương", 0 },
		{ "Hồ Tiêu", "Tiêu", 50 },  /* a lake is no household */
		{ "Hợp tác xã", "HTX", 0 }, /* nothing but a form */
		{ "Hợp tác xã", "Hợp tác xã", 100 },
		{ "", "", 0 },
		{ "★", "★", 0 },
		{ "1", "2", 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct name a, b;

		assert_int_equal(
		    name_read(likeness, &arena, &a, cases[i].a), 0);
		assert_int_equal(
		    name_read(likeness, &arena, &b, cases[i].b), 0);
		if (name_compare(&a, &b) != cases[i].alike)
			fail_msg("%s, %s: %d", cases[i].a, cases[i].b,
			    name_compare(&a, &b));
		assert_int_equal(name_compare(&b, &a), cases[i].alike);
	}
}

static void
tells_numbers_in_names_apart(void **state)
{
	static const struct {
		const char *a, *b;
		bool same;
	} cases[] = {
		{ "Nước mắm 40 độ đạm", "Nước mắm 40 độ", true },
		{ "Nước mắm 40 độ đạm", "Nước mắm 60 độ đạm", false },
		{ "Nước mắm 40 độ đạm", "Nước mắm", false },
		{ "Gạo ST25", "Gạo ST24", false },
		{ "Bắc Ruộng 1", "Bắc Ruộng 01", true },
		{ "Trà", "Mắm", true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct name a, b;

		assert_int_equal(
		    name_read(likeness, &arena, &a, cases[i].a), 0);
		assert_int_equal(
		    name_read(likeness, &arena, &b, cases[i].b), 0);
		assert_int_equal(name_same_numbers(&a, &b), cases[i].same);
	}
}

static void
compares_what_traits_mean(void **state)
{
	static const struct {
		enum ocop_trait trait;
		const char *a, *b;
		bool same;
	} cases[] = {
		{ OCOP_TRAIT_PHONE, "0263 3840 001", "+84 263 384 0001", true },
		{ OCOP_TRAIT_PHONE, "0912345678; 0263 3840 001",
		    "0263.3840.001", true },
		{ OCOP_TRAIT_PHONE, "0912345678", "0912345679", false },
		{ OCOP_TRAIT_TAX_CODE, "0300588569", "0300588569-001", true },
		{ OCOP_TRAIT_TAX_CODE, "0300588569", "0300588568", false },
		{ OCOP_TRAIT_TAX_CODE, "068123456789", "068123456780", false },
		{ OCOP_TRAIT_LEADER, "Trần Thị Hồng", "TRAN THI HONG", true },
		{ OCOP_TRAIT_LEADER, "Trần Thị Hồng", "Trần Hồng", false },
		{ OCOP_TRAIT_UNIT, "24805", "24805", true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char *a = trait_read(cases[i].trait, cases[i].a);
		char *b = trait_read(cases[i].trait, cases[i].b);

		if (trait_same(cases[i].trait, a, b) != cases[i].same)
			fail_msg(
			    "%s, %s: %s, %s", cases[i].a, cases[i].b, a, b);
		free(a);
		free(b);
	}
}

/* The same sequence on every machine. */
static unsigned
draw(unsigned *seed, unsigned below)
{
	*seed = *seed * 1103515245U + 12345U;
	return (*seed >> 16) % below;
}

/* Three hundred rows with few words, so that many are alike; every one has
 * the trait `always`. */
static void
invent(struct ocop_pairs *pairs, enum ocop_trait always, unsigned *seed)
{
	static const char *const forms[] = { "HTX", "Hợp tác xã",
		"Công ty TNHH", "Cơ sở", "" };
	static const char *const words[] = { "Cầu", "Đất", "Xanh", "Minh",
		"Hòa", "Hoa", "An", "Tân", "nông nghiệp", "dịch vụ", "Arabica",
		"Robusta", "1", "2", "Quy", "Bechamp" };
	struct ocop_error err;

	for (int i = 0; i < 300; i++) {
		char name[200], phone[16], leader[16], unit[8], tax[16],
		    entity[8];
		const char *traits[OCOP_TRAITS] = { NULL };

		snprintf(name, sizeof(name), "%s %s %s %s",
		    forms[draw(seed, COUNT(forms))],
		    words[draw(seed, COUNT(words))],
		    words[draw(seed, COUNT(words))],
		    words[draw(seed, COUNT(words))]);
		snprintf(phone, sizeof(phone), "09000000%02u", draw(seed, 99));
		snprintf(leader, sizeof(leader), "An %u", draw(seed, 20));
		snprintf(unit, sizeof(unit), "%u", draw(seed, 5));
		snprintf(tax, sizeof(tax), "03000000%02u", draw(seed, 80));
		snprintf(entity, sizeof(entity), "CT%u", draw(seed, 40));
		if (draw(seed, 2) || always == OCOP_TRAIT_PHONE)
			traits[OCOP_TRAIT_PHONE] = phone;
		if (draw(seed, 3) == 0 || always == OCOP_TRAIT_LEADER)
			traits[OCOP_TRAIT_LEADER] = leader;
		if (draw(seed, 4))
			traits[OCOP_TRAIT_UNIT] = unit;
		if (draw(seed, 3) == 0)
			traits[OCOP_TRAIT_TAX_CODE] = tax;
		if (draw(seed, 3) == 0 || always == OCOP_TRAIT_ENTITY)
			traits[OCOP_TRAIT_ENTITY] = entity;
		/* a letter may be mistaken */
		if (draw(seed, 5) == 0)
			name[strlen(name) - 1] = 'x';
		assert_int_equal(ocop_pairs_add(pairs, name, traits, &err), 0);
	}
}

/* Asked for far less than nothing, every pair that shares a word or a trait is
 * compared; what comes to more must be found when more is asked for. */
static void
check_none_missed(
    struct ocop_likeness *of, enum ocop_trait always, unsigned seed)
{
	static const int leasts[] = { 20, 40, 60, 75, 80, 90, 100 };
	const struct ocop_pair *found;
	struct ocop_pairs *pairs;
	struct ocop_pair *all;
	struct ocop_error err;
	size_t count, total;

	assert_int_equal(ocop_pairs_new(&pairs, of, &err), 0);
	invent(pairs, always, &seed);
	assert_int_equal(
	    ocop_pairs_find(pairs, -1000, &found, &total, &err), 0);
	assert_true(total > 1000);
	all = malloc(total * sizeof(*all));
	assert_non_null(all);
	memcpy(all, found, total * sizeof(*all));
	for (size_t i = 0; i < COUNT(leasts); i++) {
		size_t wanted = 0;

		for (size_t p = 0; p < total; p++)
			wanted += all[p].score >= leasts[i];
		assert_int_equal(
		    ocop_pairs_find(pairs, leasts[i], &found, &count, &err), 0);
		assert_int_equal(count, wanted);
		for (size_t p = 0; p < count; p++)
			assert_true(found[p].score >= leasts[i]);
	}
	free(all);
	ocop_pairs_free(pairs);
}

static void
misses_no_pair_by_not_comparing_it(void **state)
{
	static const enum ocop_trait always[] = { OCOP_TRAIT_NAME,
		OCOP_TRAIT_PHONE, OCOP_TRAIT_LEADER, OCOP_TRAIT_ENTITY };
	struct ocop_likeness *products;
	struct ocop_error err;

	(void)state;
	assert_int_equal(ocop_likeness_read(&products, "products", &err), 0);
	for (unsigned run = 0; run < 8; run++) {
		check_none_missed(likeness, always[run % 4], run);
		check_none_missed(products, always[run % 4], run);
	}
	ocop_likeness_free(products);
}

static void
lists_no_pair_of_nothing(void **state)
{
	const char *traits[OCOP_TRAITS] = { NULL };
	const struct ocop_pair *found;
	struct ocop_pairs *pairs;
	struct ocop_error err;
	size_t count;

	(void)state;
	assert_int_equal(ocop_pairs_new(&pairs, likeness, &err), 0);
	assert_int_equal(ocop_pairs_find(pairs, 75, &found, &count, &err), 0);
	assert_int_equal(count, 0);
	assert_int_equal(ocop_pairs_add(pairs, "HTX A B", traits, &err), 0);
	assert_int_equal(ocop_pairs_find(pairs, 75, &found, &count, &err), 0);
	assert_int_equal(count, 0);
	assert_int_equal(ocop_pairs_add(pairs, "HTX A B", traits, &err), 0);
	assert_int_equal(ocop_pairs_find(pairs, 75, &found, &count, &err), 0);
	assert_int_equal(count, 1);
	ocop_pairs_free(pairs);
}

static void
has_points_for_both_kinds(void **state)
{
	static const char *const kinds[] = { "entities", "products" };

	(void)state;
	for (size_t i = 0; i < COUNT(kinds); i++) {
		struct ocop_likeness *one;
		struct ocop_error err;

		assert_int_equal(ocop_likeness_read(&one, kinds[i], &err), 0);
		assert_true(one->agree[OCOP_TRAIT_NAME] > 0);
		assert_in_range(ocop_likeness_reported(one), 1, 100);
		ocop_likeness_free(one);
	}
	assert_int_equal(ocop_trait_find("colour"), OCOP_TRAITS);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_how_much_two_names_are_alike),
		cmocka_unit_test(tells_numbers_in_names_apart),
		cmocka_unit_test(compares_what_traits_mean),
		cmocka_unit_test(misses_no_pair_by_not_comparing_it),
		cmocka_unit_test(lists_no_pair_of_nothing),
		cmocka_unit_test(has_points_for_both_kinds),
	};

	return cmocka_run_group_tests(tests, read_data, release);
}
