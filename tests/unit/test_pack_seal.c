#include "test.h"

#include "rules.h"

/* Results quote the digest: the folder a clerk has and the copy inside the
 * program must agree, and no byte may change unseen. */
static void
seals_every_byte_with_its_digest(void **state)
{
	static const struct {
		const char *file, *old, *new;
	} cases[] = {
		{ "doubts.tsv", "sister sets print 2", "sister sets print 3" },
		{ "stars.tsv", "# QĐ 26/2026", "# QĐ 26/2027" },
		{ "groups.tsv", "Food", "Food " },
		{ "rounds.tsv", "province\t1\t04-30", "province\t1\t04-29" },
	};
	struct ocop_pack *embedded = load_pack("qd26-2026"), *copy;
	struct folder folder;

	(void)state;
	folder_copy(&folder, "qd26-2026");
	copy = load_pack(folder.path);
	assert_string_equal(copy->edition, "qd26-2026");
	assert_string_equal(copy->citation, embedded->citation);
	assert_string_equal(copy->sha256, embedded->sha256);
	ocop_pack_free(copy);
	/* a file that is no part of a pack does not count */
	folder_write(&folder, "README", "x", 1);
	copy = load_pack(folder.path);
	assert_string_equal(copy->sha256, embedded->sha256);
	ocop_pack_free(copy);
	assert_int_equal(unlink(folder_file(&folder, "README")), 0);
	for (size_t i = 0; i < COUNT(cases); i++) {
		folder_alter(
		    &folder, cases[i].file, cases[i].old, cases[i].new);
		copy = load_pack(folder.path);
		assert_string_not_equal(copy->sha256, embedded->sha256);
		ocop_pack_free(copy);
		folder_alter(&folder, cases[i].file, "#", "#");
	}
	copy = load_pack(folder.path);
	assert_string_equal(copy->sha256, embedded->sha256);
	ocop_pack_free(copy);
	folder_remove(&folder);
	ocop_pack_free(embedded);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(seals_every_byte_with_its_digest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
