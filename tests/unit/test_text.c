#include "test.h"

#include <string.h>

#include "base/text.h"

static void
is_empty_before_anything_is_added(void **state)
{
	struct text text = { 0 };

	(void)state;
	assert_string_equal(text_get(&text), "");
	text_add(&text, "", 0);
	assert_string_equal(text_get(&text), "");
	assert_int_equal(text.size, 0);
	text_free(&text);
	text_free(&text); /* twice does no harm */
}

static void
grows_with_what_is_added(void **state)
{
	struct text text = { 0 };
	char big[5000];

	(void)state;
	memset(big, 'x', sizeof(big));
	for (size_t i = 0; i < 1000; i++) {
		text_add(&text, "điểm ", strlen("điểm "));
		assert_int_equal(text.bytes[text.size], '\0');
	}
	assert_int_equal(text.size, 1000 * strlen("điểm "));
	text_add(&text, big, sizeof(big));
	assert_int_equal(text.size, 1000 * strlen("điểm ") + sizeof(big));
	assert_memory_equal(
	    text.bytes + text.size - sizeof(big), big, sizeof(big));
	assert_int_equal(strlen(text_get(&text)), text.size);
	text_free(&text);
}

static void
prints_at_every_length(void **state)
{
	struct text text = { 0 };

	(void)state;
	/* around the first room of 64 bytes a NUL must still fit */
	for (int width = 0; width < 300; width++) {
		text_reset(&text);
		text_printf(&text, "%*d", width, 7);
		assert_int_equal(text.size, width ? width : 1);
		assert_int_equal(text.bytes[text.size - 1], '7');
		text_printf(&text, "%s", "!");
		assert_string_equal(text.bytes + text.size - 2, "7!");
	}
	text_free(&text);
}

static void
starts_again_with_the_same_memory(void **state)
{
	struct text text = { 0 };
	const char *bytes;

	(void)state;
	text_add(&text, "abc", 3);
	bytes = text.bytes;
	text_reset(&text);
	assert_string_equal(text_get(&text), "");
	text_add(&text, "d", 1);
	assert_string_equal(text_get(&text), "d");
	assert_ptr_equal(text.bytes, bytes);
	text_free(&text);
}

static void
stays_failed_until_it_starts_again(void **state)
{
	struct text text = { .failed = true };

	(void)state;
	text_add(&text, "abc", 3);
	text_printf(&text, "%d", 1);
	text_json(&text, "x");
	assert_null(text_get(&text));
	assert_int_equal(text.size, 0);
	text_reset(&text);
	text_add(&text, "abc", 3);
	assert_string_equal(text_get(&text), "abc");
	text_free(&text);
}

static void
escapes_what_json_forbids(void **state)
{
	static const char *const cases[][2] = {
		{ NULL, "null" },
		{ "", "\"\"" },
		{ "null", "\"null\"" },
		{ "Bưởi da xanh", "\"Bưởi da xanh\"" },
		{ "3981/QĐ-UBND", "\"3981/QĐ-UBND\"" },
		{ "a\"b", "\"a\\\"b\"" },
		{ "\"", "\"\\\"\"" },
		{ "C:\\tmp\\", "\"C:\\\\tmp\\\\\"" },
		{ "a\nb", "\"a\\u000ab\"" },
		{ "\t\r", "\"\\u0009\\u000d\"" },
		{ "\001\037", "\"\\u0001\\u001f\"" },
		{ " \177", "\" \177\"" },
		{ "\xe2\x98\x85", "\"\xe2\x98\x85\"" },
		{ "</script>", "\"</script>\"" },
		{ "%s%n", "\"%s%n\"" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct text text = { 0 };

		text_add(&text, ":", 1);
		text_json(&text, cases[i][0]);
		assert_string_equal(text_get(&text) + 1, cases[i][1]);
		text_free(&text);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(is_empty_before_anything_is_added),
		cmocka_unit_test(grows_with_what_is_added),
		cmocka_unit_test(prints_at_every_length),
		cmocka_unit_test(starts_again_with_the_same_memory),
		cmocka_unit_test(stays_failed_until_it_starts_again),
		cmocka_unit_test(escapes_what_json_forbids),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
