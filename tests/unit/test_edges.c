/*
 * What the base answers to sizes and bytes that no file or command gives it.
 */
#include "test.h"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <ocop/draft.h>

#include "base/arena.h"
#include "base/letters/alike.h"
#include "base/letters/utf8.h"
#include "base/text.h"

static void
an_arena_has_no_more_than_there_is(void **state)
{
	struct arena arena = { NULL };

	(void)state;
	assert_null(arena_alloc(&arena, SIZE_MAX));
	assert_non_null(arena_alloc(&arena, 1));
	arena_free(&arena);
}

static void
bytes_that_are_no_letters_are_told_or_kept(void **state)
{
	struct text text = { 0 };
	char out[4] = "abc";
	size_t size;
	long parts[1];

	(void)state;
	assert_int_equal(utf8_code("\xe1", 0, &size), UTF8_CUT_OFF);
	assert_int_equal(utf8_parts(parts, 1, 0x1ec7), 0); /* ệ has three */
	utf8_printable(out, 0, "x");
	assert_string_equal(out, "abc");
	alike_add(&text, "A\xff", false);
	assert_string_equal(text_get(&text), "a\xff");
	text_free(&text);
}

static int
count_files(const char *folder)
{
	DIR *stream = opendir(folder);
	struct dirent *entry;
	int count = 0;

	while ((entry = readdir(stream)) != NULL)
		count += entry->d_name[0] != '.' || strlen(entry->d_name) > 2;
	closedir(stream);
	return count;
}

/* Drafts of a process that is no more are swept, and nothing whose name only
 * looks like one. */
static void
only_drafts_are_swept(void **state)
{
	static const char *const names[] = { ".ocop-", ".ocop-x-1", ".ocop-12",
		".ocop-12x", ".ocop-99999999999999999999-1",
		".ocop-4294967295-1", ".ocop-0-1", ".ocop-%d-",
		".ocop-%d-1-other", ".ocop-%d-1-wal", ".ocop-%d-1" };
	char top[] = "/tmp/ocop-unit-XXXXXX", path[PATH_MAX];
	int gone = 4194303; /* the highest there may be, and hardly is */

	(void)state;
	assert_non_null(mkdtemp(top));
	for (size_t i = 0; i < COUNT(names); i++) {
		char name[64];

		if (strstr(names[i], "%d"))
			snprintf(name, sizeof(name), ".ocop-%d%s", gone,
			    names[i] + strlen(".ocop-%d"));
		else
			snprintf(name, sizeof(name), "%s", names[i]);
		snprintf(path, sizeof(path), "%s/%s", top, name);
		close(open(path, O_WRONLY | O_CREAT, 0600));
	}
	assert_int_equal(count_files(top), COUNT(names));
	snprintf(path, sizeof(path), "%s/list.tsv", top);
	ocop_drafts_sweep(path);
	assert_int_equal(count_files(top), COUNT(names) - 2);
	snprintf(path, sizeof(path), "rm -r %s", top);
	assert_int_equal(system(path), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_arena_has_no_more_than_there_is),
		cmocka_unit_test(bytes_that_are_no_letters_are_told_or_kept),
		cmocka_unit_test(only_drafts_are_swept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
