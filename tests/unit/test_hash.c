#include "test.h"

#include <string.h>

#include "base/hash.h"

/* FIPS 180-4 and NIST's examples. */
static void
gives_the_known_digests(void **state)
{
	static const char *const cases[][2] = {
		{ "",
		    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b"
		    "7852b855" },
		{ "abc",
		    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61"
		    "f20015ad" },
		{ "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
		    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd4"
		    "19db06c1" },
	};
	char out[HASH_TEXT];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct hash *hash = hash_new();

		hash_add(hash, cases[i][0], strlen(cases[i][0]));
		hash_finish(hash, out);
		assert_string_equal(out, cases[i][1]);
	}
}

static void
gives_the_digest_of_a_million_letters(void **state)
{
	struct hash *hash = hash_new();
	char out[HASH_TEXT], block[1000];

	(void)state;
	memset(block, 'a', sizeof(block));
	for (int i = 0; i < 1000; i++)
		hash_add(hash, block, sizeof(block));
	hash_finish(hash, out);
	assert_string_equal(out,
	    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd"
	    "0");
}

static void
does_not_care_how_the_bytes_come(void **state)
{
	struct hash *one = hash_new(), *many = hash_new();
	char out[2][HASH_TEXT];

	(void)state;
	hash_add(one, "abc\0def", 7);
	hash_finish(one, out[0]);
	hash_add(many, "ab", 2);
	hash_add(many, "", 0);
	hash_add(many, "c\0d", 3);
	hash_add(many, "ef", 2);
	hash_finish(many, out[1]);
	assert_string_equal(out[0], out[1]);
}

static void
digest(char out[HASH_TEXT], const char *const *fields, size_t count)
{
	struct hash *hash = hash_new();

	for (size_t i = 0; i < count; i++)
		hash_field(hash, fields[i]);
	hash_finish(hash, out);
}

static void
does_not_let_fields_run_together(void **state)
{
	static const char *const cases[][3] = {
		{ "ab", "c", "" },
		{ "a", "bc", "" },
		{ "abc", "", "" },
		{ "", "abc", "" },
		{ "", "", "abc" },
		{ "abc", NULL, "" },
		{ "abc", "", NULL },
		{ "abc", NULL, NULL },
		{ NULL, "abc", NULL },
		{ "\1", "abc", "" },
		{ "ab\1", "c", "" },
		{ NULL, "", "" },
		{ "", "", "" },
		{ NULL, NULL, NULL },
	};
	char out[COUNT(cases)][HASH_TEXT];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		digest(out[i], cases[i], COUNT(cases[i]));
		for (size_t j = 0; j < i; j++)
			assert_string_not_equal(out[i], out[j]);
	}
}

/* The audit and the packs rest on this form: it can never change. */
static void
writes_the_length_before_a_field(void **state)
{
	static const char *const fields[] = { "QĐ", "", NULL };
	static const char bytes[] = "\1\3\0\0\0\0\0\0\0QĐ"
				    "\1\0\0\0\0\0\0\0\0"
				    "\0\0\0\0\0\0\0\0";
	struct hash *hash = hash_new();
	char by_field[HASH_TEXT], by_hand[HASH_TEXT];

	(void)state;
	digest(by_field, fields, COUNT(fields));
	hash_add(hash, bytes, sizeof(bytes)); /* its NUL is the ninth */
	hash_finish(hash, by_hand);
	assert_string_equal(by_field, by_hand);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gives_the_known_digests),
		cmocka_unit_test(gives_the_digest_of_a_million_letters),
		cmocka_unit_test(does_not_care_how_the_bytes_come),
		cmocka_unit_test(does_not_let_fields_run_together),
		cmocka_unit_test(writes_the_length_before_a_field),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
