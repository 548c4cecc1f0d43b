/*
 * Memory that runs out where an answer without it would be a wrong one: the
 * program ends, by what ocop_when_no_memory() was told.
 */
#include "test.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sqlite3.h>

#include <ocop/draft.h>
#include <ocop/error.h>

#include "base/draft.h"
#include "base/text.h"
#include "store/catalog/sqlite.h"

static jmp_buf ended;

static void
end(void)
{
	longjmp(ended, 1);
}

/* SQLite's memory, which can be made to run out. */
static sqlite3_mem_methods memory;
static bool none;

static void *
no_malloc(int size)
{
	return none ? NULL : memory.xMalloc(size);
}

static int
prepare(void **state)
{
	sqlite3_mem_methods own;

	(void)state;
	ocop_when_no_memory(end);
	sqlite3_config(SQLITE_CONFIG_GETMALLOC, &memory);
	own = memory;
	own.xMalloc = no_malloc;
	return sqlite3_config(SQLITE_CONFIG_MALLOC, &own);
}

/* A number has to be written first; SQLite says NULL where it could not be. */
static void
takes_no_number_for_a_blank(void **state)
{
	sqlite3 *db;
	sqlite3_stmt *stmt;
	volatile bool ends = false;

	(void)state;
	assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
	assert_int_equal(
	    sqlite3_prepare_v2(db, "SELECT 26, NULL, 'x'", -1, &stmt, NULL),
	    SQLITE_OK);
	assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
	none = true;
	if (setjmp(ended) == 0)
		sql_text_or_null(stmt, 0);
	else
		ends = true;
	none = false;
	assert_true(ends);
	sqlite3_reset(stmt);
	assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
	assert_string_equal(sql_text_or_null(stmt, 0), "26");
	assert_null(sql_text_or_null(stmt, 1));
	assert_string_equal(sql_text_or_null(stmt, 2), "x");
	sqlite3_finalize(stmt);
	sqlite3_close(db);
}

static void
takes_no_text_for_an_empty_one(void **state)
{
	struct text text = { 0 };
	volatile bool ends = false;

	(void)state;
	assert_string_equal(text_sure(&text), "");
	text.failed = true;
	if (setjmp(ended) == 0)
		text_sure(&text);
	else
		ends = true;
	assert_true(ends);
}

/* What the end calls first, as a signal does: no draft stays. */
static void
leaves_no_draft(void **state)
{
	char top[] = "/tmp/ocop-unit-XXXXXX", path[64];
	struct stat found;
	char *draft;
	int file;

	(void)state;
	assert_non_null(mkdtemp(top));
	snprintf(path, sizeof(path), "%s/list.tsv", top);
	file = draft_make(&draft, path, 0600);
	assert_true(file >= 0);
	close(file);
	assert_int_equal(lstat(draft, &found), 0);
	ocop_drafts_remove();
	assert_int_equal(lstat(draft, &found), -1);
	assert_int_equal(errno, ENOENT);
	draft_keep(draft);
	rmdir(top);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_no_number_for_a_blank),
		cmocka_unit_test(takes_no_text_for_an_empty_one),
		cmocka_unit_test(leaves_no_draft),
	};

	return cmocka_run_group_tests(tests, prepare, NULL);
}
