#include "test.h"

#include "base/letters/markup.h"

static void
lets_no_text_be_markup(void **state)
{
	const struct {
		const char *text, *html, *css;
	} cases[] = {
		{ "", "", "\"\"" },
		{ "Trà ô long B'Lao", "Trà ô long B'Lao",
		    "\"Trà ô long B'Lao\"" },
		{ "</style>", "&lt;/style&gt;", "\"\\3c /style\\3e \"" },
		{ "a & \"b\"", "a &amp; &quot;b&quot;",
		    "\"a \\26  \\22 b\\22 \"" },
		{ "x\\\"; }\n", "x\\&quot;; }\n", "\"x\\5c \\22 ; }\\a \"" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct text out = { 0 };

		markup_text(&out, cases[i].text);
		assert_string_equal(text_get(&out), cases[i].html);
		text_reset(&out);
		markup_css(&out, cases[i].text);
		assert_string_equal(text_get(&out), cases[i].css);
		text_free(&out);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lets_no_text_be_markup),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
