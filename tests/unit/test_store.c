#include "test.h"

#include "sql.h"
#include "store/list/held.h"
#include "stored.h"

static void
prepares_every_statement_against_a_fresh_catalog(void **state)
{
	struct stored s;
	size_t count = 0;

	(void)state;
	stored_place(&s);
	assert_int_equal(
	    ocop_store_open(&s.store, s.path, OCOP_CREATE, &s.err), 0);
	assert_int_equal(ocop_store_begin(s.store, &tester, &s.err), 0);
	assert_int_equal(held_open(s.store, &s.err), 0);
	/* the statements of a replay are about a temporary table */
	assert_int_equal(sql_exec(s.store, sql_replay_table, &s.err), 0);
	for (const struct sql_file *file = sql_files; file->path; file++) {
		sqlite3_stmt *stmt = NULL;
		const char *rest = "";

		/* these hold several statements */
		if (strncmp(file->path, "migrate/", 8) == 0 ||
		    strncmp(file->path, "temp/", 5) == 0)
			continue;
		if (sqlite3_prepare_v2(s.store->db, file->bytes, -1, &stmt,
			&rest) != SQLITE_OK)
			fail_msg(
			    "%s: %s", file->path, sqlite3_errmsg(s.store->db));
		/* one statement a file, under a comment that explains it */
		assert_non_null(stmt);
		assert_int_equal(strspn(rest, " \n"), strlen(rest));
		assert_memory_equal(file->bytes, "-- ", 3);
		/* values are bound by name, never by their place */
		for (int i = 1; i <= sqlite3_bind_parameter_count(stmt); i++)
			if (!sqlite3_bind_parameter_name(stmt, i))
				fail_msg("%s: parameter %d has no name",
				    file->path, i);
		sqlite3_finalize(stmt);
		count++;
	}
	assert_true(count > 280);
	stored_remove(&s);
}

/* The head of a report says what its statement gives, in that order; what it
 * gives besides is for the tools. */
static void
names_the_columns_of_every_report(void **state)
{
	const struct ocop_list_report *report;
	struct stored s;

	(void)state;
	stored_place(&s);
	assert_int_equal(
	    ocop_store_open(&s.store, s.path, OCOP_CREATE, &s.err), 0);
	assert_int_equal(ocop_store_begin(s.store, &tester, &s.err), 0);
	assert_int_equal(held_open(s.store, &s.err), 0);
	for (size_t i = 0; (report = ocop_list_report(i)) != NULL; i++) {
		sqlite3_stmt *stmt = NULL;

		assert_int_equal(sqlite3_prepare_v2(s.store->db,
				     sql_reports[i].sql, -1, &stmt, NULL),
		    SQLITE_OK);
		for (int c = 0; c < sqlite3_column_count(stmt); c++) {
			const char *name = sqlite3_column_name(stmt, c);

			if ((size_t)c < report->count)
				assert_string_equal(name, report->columns[c]);
			else
				assert_true(strcmp(name, "due") == 0 ||
				    strcmp(name, "partial") == 0);
		}
		assert_true(
		    (size_t)sqlite3_column_count(stmt) >= report->count);
		sqlite3_finalize(stmt);
	}
	stored_remove(&s);
}

static void
takes_its_name_when_it_is_whole(void **state)
{
	struct stored s;

	(void)state;
	stored_place(&s);
	assert_int_equal(
	    ocop_store_open(&s.store, s.path, OCOP_CREATE, &s.err), 0);
	assert_int_equal(ocop_store_begin(s.store, &tester, &s.err), 0);
	assert_int_not_equal(access(s.path, F_OK), 0);
	/* never committed: nothing is left, not even the folder's content */
	ocop_store_close(s.store);
	assert_int_equal(rmdir(s.top), 0);
	stored_make(&s);
	assert_int_equal(access(s.path, F_OK), 0);
	assert_string_equal(ask(&s, "PRAGMA application_id"), "1329811280");
	assert_string_equal(ask(&s, "PRAGMA foreign_keys"), "1");
	assert_string_equal(ask(&s, "PRAGMA journal_mode"), "wal");
	assert_string_equal(ask(&s, "SELECT count(*) FROM editions"), "7");
	stored_remove(&s);
}

static void
is_made_once(void **state)
{
	struct ocop_store *second;
	struct stored s;

	(void)state;
	stored_make(&s);
	assert_int_equal(
	    ocop_store_open(&second, s.path, OCOP_CREATE, &s.err), -1);
	assert_null(second);
	assert_int_equal(s.err.code, OCOP_ENO);
	assert_non_null(strstr(s.err.text, "there already"));
	assert_string_equal(ask(&s, "SELECT count(*) FROM editions"), "7");
	stored_remove(&s);
}

static void
write_file(const char *path, const char *bytes)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_true(fputs(bytes, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

static void
make_newer(const char *path)
{
	sqlite3 *db;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(
	    sqlite3_exec(db, "PRAGMA user_version = 999", NULL, NULL, NULL),
	    SQLITE_OK);
	sqlite3_close(db);
}

static void
make_other(const char *path)
{
	sqlite3 *db;

	unlink(path);
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(
	    sqlite3_exec(db, "CREATE TABLE t (a); INSERT INTO t VALUES (1)",
		NULL, NULL, NULL),
	    SQLITE_OK);
	sqlite3_close(db);
}

static void
make_text(const char *path)
{
	write_file(path, "product,member,criterion,points\nSP01,m1,A1.1,3\n");
}

static void
make_empty(const char *path)
{
	write_file(path, "");
}

static void
make_nothing(const char *path)
{
	unlink(path);
}

static void
make_folder(const char *path)
{
	unlink(path);
	assert_int_equal(mkdir(path, 0700), 0);
}

static void
refuses_what_is_no_catalog_of_this_version(void **state)
{
	static const struct {
		void (*make)(const char *path);
		const char *why;
	} cases[] = {
		{ make_newer, "made by a newer version" },
		{ make_other, "not an OCOP catalog" },
		{ make_text, "not an OCOP catalog" },
		{ make_empty, "not an OCOP catalog" },
		{ make_nothing, "no catalog there" },
		{ make_folder, "not a file" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct stored s;

		stored_make(&s);
		ocop_store_close(s.store);
		s.store = NULL;
		cases[i].make(s.path);
		for (int mode = OCOP_READ; mode <= OCOP_WRITE; mode++) {
			assert_int_equal(
			    ocop_store_open(&s.store, s.path,
				(enum ocop_store_mode)mode, &s.err),
			    -1);
			assert_null(s.store);
			assert_int_equal(s.err.code, OCOP_ECATALOG);
			assert_memory_equal(s.err.text, s.path, strlen(s.path));
			if (!strstr(s.err.text, cases[i].why))
				fail_msg("%s", s.err.text);
		}
		rmdir(s.path);
		stored_remove(&s);
	}
}

static void
reads_without_writing(void **state)
{
	struct ocop_store *reader;
	struct stored s;

	(void)state;
	stored_make(&s);
	ocop_store_close(s.store);
	assert_int_equal(
	    ocop_store_open(&reader, s.path, OCOP_READ, &s.err), 0);
	assert_int_not_equal(
	    sqlite3_exec(reader->db, "DELETE FROM settings", NULL, NULL, NULL),
	    SQLITE_OK);
	assert_int_equal(sqlite3_errcode(reader->db) & 0xff, SQLITE_READONLY);
	ocop_store_close(reader);
	stored_begin(&s, &tester);
	stored_remove(&s);
}

/* A report is of one moment, whatever others do before it ends. */
static void
reads_one_moment_beside_a_writer(void **state)
{
	struct ocop_store *writer;
	struct stored s;

	(void)state;
	stored_make(&s);
	writer = s.store;
	assert_int_equal(
	    ocop_store_open(&s.store, s.path, OCOP_READ, &s.err), 0);
	assert_int_equal(ocop_store_set(writer, "province", "68", &s.err), 0);
	assert_int_equal(ocop_store_commit(writer, &s.err), 0);
	assert_string_equal(ask(&s, "SELECT count(*) FROM settings"), "0");
	ocop_store_close(s.store);
	assert_int_equal(
	    ocop_store_open(&s.store, s.path, OCOP_READ, &s.err), 0);
	assert_string_equal(ask(&s, "SELECT count(*) FROM settings"), "1");
	ocop_store_close(s.store);
	s.store = writer;
	stored_remove(&s);
}

/* Nobody waits longer than was said. */
static void
waits_as_long_as_it_is_told(void **state)
{
	struct ocop_store *second;
	struct stored s;

	(void)state;
	stored_make(&s); /* it holds the catalog */
	assert_int_equal(
	    ocop_store_open_within(&second, s.path, OCOP_WRITE, 0, &s.err), 0);
	assert_int_equal(ocop_store_begin(second, &tester, &s.err), -1);
	assert_int_equal(s.err.code, OCOP_ELOCKED);
	ocop_store_close(second);
	stored_remove(&s);
}

/* What is stored in a file that nobody can find any more is not stored. */
static void
does_not_commit_to_a_catalog_that_is_gone(void **state)
{
	char aside[80];
	struct stored s;

	(void)state;
	for (int again = 0; again < 2; again++) {
		stored_make(&s);
		snprintf(aside, sizeof(aside), "%s.aside", s.path);
		assert_int_equal(rename(s.path, aside), 0);
		if (again) /* another is there */
			write_file(s.path, "x");
		assert_int_equal(
		    ocop_store_set(s.store, "province", "68", &s.err), 0);
		assert_int_equal(ocop_store_commit(s.store, &s.err), -1);
		assert_int_equal(s.err.code, OCOP_EOUTPUT);
		assert_non_null(strstr(s.err.text, "removed or replaced"));
		ocop_store_close(s.store);
		unlink(s.path);
		assert_int_equal(rename(aside, s.path), 0);
		stored_begin(&s, &tester);
		assert_string_equal(
		    ask(&s, "SELECT count(*) FROM settings"), "0");
		stored_remove(&s);
	}
}

/* A part of another catalog would become part of this one. */
static void
is_not_made_beside_what_another_left(void **state)
{
	static const char *const ends[] = { "-wal", "-journal" };
	struct stored s;
	char left[80];

	(void)state;
	stored_place(&s);
	for (size_t i = 0; i < COUNT(ends); i++) {
		snprintf(left, sizeof(left), "%s%s", s.path, ends[i]);
		write_file(left, "x");
		assert_int_equal(
		    ocop_store_open(&s.store, s.path, OCOP_CREATE, &s.err), -1);
		assert_int_equal(s.err.code, OCOP_EOUTPUT);
		assert_non_null(strstr(s.err.text, left));
		assert_int_equal(unlink(left), 0);
	}
	assert_int_equal(rmdir(s.top), 0);
}

/* It holds names and telephone numbers. */
static void
is_not_for_everybody(void **state)
{
	mode_t mask = umask(022);
	struct stat found;
	struct stored s;

	(void)state;
	stored_make(&s);
	assert_int_equal(stat(s.path, &found), 0);
	assert_int_equal(found.st_mode & 0777, 0640);
	stored_remove(&s);
	umask(077);
	stored_make(&s);
	assert_int_equal(stat(s.path, &found), 0);
	assert_int_equal(found.st_mode & 0777, 0600);
	stored_remove(&s);
	umask(mask);
}

static void
keeps_settings_that_were_committed_only(void **state)
{
	struct stored s;
	char value[16];

	(void)state;
	stored_make(&s);
	assert_int_equal(ocop_store_set(s.store, "province", "68", &s.err), 0);
	ocop_store_close(s.store); /* rolled back */
	stored_begin(&s, &tester);
	assert_int_equal(ocop_store_setting(
			     s.store, "province", value, sizeof(value), &s.err),
	    0);
	assert_string_equal(value, "");
	assert_int_equal(ocop_catalog_set_province(s.store, "68", &s.err), 0);
	stored_again(&s, &tester);
	assert_int_equal(ocop_store_setting(
			     s.store, "province", value, sizeof(value), &s.err),
	    0);
	assert_string_equal(value, "68");
	assert_int_equal(ocop_catalog_set_province(s.store, "02", &s.err), -1);
	assert_int_equal(s.err.code, OCOP_EUSAGE);
	stored_remove(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    prepares_every_statement_against_a_fresh_catalog),
		cmocka_unit_test(names_the_columns_of_every_report),
		cmocka_unit_test(takes_its_name_when_it_is_whole),
		cmocka_unit_test(is_made_once),
		cmocka_unit_test(refuses_what_is_no_catalog_of_this_version),
		cmocka_unit_test(reads_without_writing),
		cmocka_unit_test(reads_one_moment_beside_a_writer),
		cmocka_unit_test(waits_as_long_as_it_is_told),
		cmocka_unit_test(does_not_commit_to_a_catalog_that_is_gone),
		cmocka_unit_test(is_not_made_beside_what_another_left),
		cmocka_unit_test(is_not_for_everybody),
		cmocka_unit_test(keeps_settings_that_were_committed_only),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
