#include "test.h"

#include "store/catalog/schema.h"
#include "stored.h"

/* Without it every command makes a catalog to compare with. */
static void
knows_the_latest_schema(void **state)
{
	struct ocop_error err = { 0 };
	struct ocop_store *blank;
	char digest[HASH_TEXT];

	(void)state;
	assert_int_equal(store_blank(&blank, store_latest, &err), 0);
	assert_int_equal(schema_digest(blank, digest, &err), 0);
	if (strcmp(digest, schema_latest) != 0)
		fail_msg("the build took %s for %s", schema_latest, digest);
	ocop_store_close(blank);
}

/* A migration that makes another schema has its own, and the one before is not
 * taken for it. */
static void
tells_versions_apart(void **state)
{
	char digests[64][HASH_TEXT];
	struct ocop_error err = { 0 };

	(void)state;
	assert_in_range(store_latest, 1, COUNT(digests) - 1);
	for (int version = 1; version <= store_latest; version++) {
		struct ocop_store *blank;

		assert_int_equal(store_blank(&blank, version, &err), 0);
		assert_int_equal(
		    schema_digest(blank, digests[version], &err), 0);
		blank->path = strdup("x");
		assert_int_equal(schema_check(blank, version, true, &err), 0);
		for (int other = 1; other < version; other++)
			assert_int_equal(
			    schema_check(blank, other, true, &err) == 0,
			    strcmp(digests[other], digests[version]) == 0);
		ocop_store_close(blank);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_the_latest_schema),
		cmocka_unit_test(tells_versions_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
