#include "test.h"

#include <stdio.h>
#include <string.h>

#include "task/workbook/workbook.h"
#include "text/intake/workbook_rows.h"

static void
a_key_is_the_name_in_capitals_and_its_place(void **state)
{
	static const struct {
		const char *name, *place, *key;
		bool hidden;
	} cases[] = {
		{ "Hợp tác xã Cà phê Cầu Đất", "24805",
		    "HOP-TAC-XA-CA-PHE-CAU-DAT-24805", false },
		{ "  HTX  Trà B'Lao (Bảo Lộc)", "", "HTX-TRA-B-LAO-BAO-LOC",
		    false },
		{ "đường", "24805", "DUONG-24805", false },
		{ "---", "24805", "", false },
		{ "", "", "", false },
	};
	char key[WORKBOOK_KEY];

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_true(workbook_key(
		    key, cases[i].name, cases[i].place, cases[i].hidden));
		assert_string_equal(key, cases[i].key);
	}
}

static void
a_long_key_is_cut_at_a_word_and_stays_apart_from_others(void **state)
{
	static const char name[] =
	    "Liên hiệp hợp tác xã nông nghiệp công nghệ cao và du lịch canh "
	    "nông Lâm Đồng";
	char one[WORKBOOK_KEY], two[WORKBOOK_KEY], again[WORKBOOK_KEY];
	char word[200];

	(void)state;
	assert_true(workbook_key(one, name, "24805", false));
	assert_true(workbook_key(two, name, "24931", false));
	assert_true(workbook_key(again, name, "24805", false));
	assert_string_equal(one, again);
	assert_string_not_equal(one, two);
	assert_true(strncmp(one, "LIEN-HIEP-HOP-TAC-XA-NONG-", 26) == 0);
	assert_true(strlen(one) < WORKBOOK_KEY);
	memset(word, 'a', sizeof(word) - 1);
	word[sizeof(word) - 1] = '\0';
	assert_true(workbook_key(one, word, "", false));
	assert_int_equal(strlen(one), WORKBOOK_KEY - 1);
}

static void
products_of_one_name_have_keys_of_their_entities(void **state)
{
	char one[WORKBOOK_KEY], two[WORKBOOK_KEY];

	(void)state;
	assert_true(workbook_key(one, "Mật ong", "HTX-A", true));
	assert_true(workbook_key(two, "Mật ong", "HTX-B", true));
	assert_true(strncmp(one, "MAT-ONG-", 8) == 0);
	assert_string_not_equal(one, two);
}

static void
a_name_finds_its_own_place_before_a_blank_one(void **state)
{
	struct known_list known = { 0 };
	struct known *found[2];
	struct ocop_error err;

	(void)state;
	assert_non_null(known_add(&known, "A", "HTX Tân Tiến", "1", &err));
	assert_non_null(known_add(&known, "B", "HTX Tân Tiến", "2", &err));
	assert_non_null(known_add(&known, "C", "HTX TÂN TIẾN", "", &err));
	assert_non_null(known_add(&known, "D", "HTX Tân Hòa", "", &err));

	known_find(found, &known, "htx tan tien", "2", true);
	assert_string_equal(found[0]->key, "B");
	assert_null(found[1]);
	/* of another commune: the one whose commune nobody has said */
	known_find(found, &known, "HTX Tân Tiến", "3", true);
	assert_string_equal(found[0]->key, "C");
	assert_null(found[1]);
	known_find(found, &known, "HTX Tân Tiến", "3", false);
	assert_null(found[0]);
	known_find(found, &known, "HTX Tân Hoà", "9", true);
	assert_string_equal(found[0]->key, "D");
	known_find(found, &known, "Nobody", "", true);
	assert_null(found[0]);
	assert_string_equal(known_by_key(&known, "B")->name, "HTX Tân Tiến");
	assert_null(known_by_key(&known, "E"));
	known_free(&known);
}

static void
without_a_place_two_of_one_name_are_two(void **state)
{
	struct known_list known = { 0 };
	struct known *found[2];
	struct ocop_error err;

	(void)state;
	assert_non_null(known_add(&known, "A", "HTX Tân Tiến", "1", &err));
	assert_non_null(known_add(&known, "B", "HTX Tân Tiến", "2", &err));
	known_find(found, &known, "HTX Tân Tiến", "", true);
	assert_non_null(found[1]);
	known_free(&known);
}

static void
many_names_are_found_again(void **state)
{
	struct known_list known = { 0 };
	struct known *found[2];
	struct ocop_error err;
	char name[32];

	(void)state;
	for (int i = 0; i < 1000; i++) {
		snprintf(name, sizeof(name), "so %d", i % 700);
		assert_non_null(
		    known_add(&known, name, name, i < 700 ? "" : "x", &err));
	}
	for (int i = 0; i < 700; i++) {
		snprintf(name, sizeof(name), "SỐ %d", i);
		known_find(found, &known, name, "", false);
		assert_non_null(found[0]);
		assert_null(found[1]);
	}
	known_free(&known);
}

static void
a_serial_number_is_digits_and_perhaps_a_point(void **state)
{
	static const char *const good[] = { "1", "07", "12.", "123456" };
	static const char *const bad[] = { "", "I", "(1)", "1.1", "1-", "1..",
		"-1", "1234567", "1 " };

	(void)state;
	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		assert_true(workbook_is_serial(good[i]));
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(workbook_is_serial(bad[i]));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_key_is_the_name_in_capitals_and_its_place),
		cmocka_unit_test(
		    a_long_key_is_cut_at_a_word_and_stays_apart_from_others),
		cmocka_unit_test(
		    products_of_one_name_have_keys_of_their_entities),
		cmocka_unit_test(a_name_finds_its_own_place_before_a_blank_one),
		cmocka_unit_test(without_a_place_two_of_one_name_are_two),
		cmocka_unit_test(many_names_are_found_again),
		cmocka_unit_test(a_serial_number_is_digits_and_perhaps_a_point),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
