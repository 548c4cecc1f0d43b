#include "test.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ocop/reader.h>
#include <ocop/writer.h>

struct place {
	char directory[64];
	char file[80];
};

static int
make_place(void **state)
{
	struct place *place = calloc(1, sizeof(*place));

	strcpy(place->directory, "/tmp/ocop-writer-XXXXXX");
	if (!mkdtemp(place->directory))
		return -1;
	snprintf(place->file, sizeof(place->file), "%s/out", place->directory);
	*state = place;
	return 0;
}

static int
remove_place(void **state)
{
	struct place *place = *state;
	int got;

	unlink(place->file);
	/* fails if a temporary file is left */
	got = rmdir(place->directory);
	free(place);
	return got;
}

static void
read_back(const char *path, char *out, size_t size)
{
	FILE *file = fopen(path, "r");
	size_t got;

	assert_non_null(file);
	got = fread(out, 1, size - 1, file);
	out[got] = '\0';
	fclose(file);
}

static void
put(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static const char *const names[] = { "product", "points", "leaf", "note" };

static void
write_rows(const char *path, enum ocop_format format,
    const char *const rows[][4], size_t count)
{
	struct ocop_writer *writer;
	struct ocop_error err;

	assert_int_equal(
	    ocop_writer_open(&writer, format, path, names, 4, &err), 0);
	for (size_t i = 0; i < count; i++)
		assert_int_equal(ocop_writer_row(writer, rows[i], &err), 0);
	assert_int_equal(ocop_writer_finish(writer, &err), 0);
	ocop_writer_free(writer);
}

static void
writes_each_format(void **state)
{
	static const char *const rows[][4] = {
		{ "007", "12", "1", "chè, \"ngon\"" },
		{ "p2", NULL, "0", "a\tb\nc\\d" },
		{ "茶", "007", "yes", "" },
		{ "p4", "-1.50", "", " x " },
		{ "p5", "1.", NULL, "\x01/" },
	};
	static const struct {
		enum ocop_format format;
		const char *text;
	} cases[] = {
		{ OCOP_TSV,
		    "product\tpoints\tleaf\tnote\n"
		    "007\t12\t1\tchè, \"ngon\"\n"
		    "p2\t\t0\ta\\tb\\nc\\\\d\n"
		    "茶\t007\tyes\t\n"
		    "p4\t-1.50\t\t x \n"
		    "p5\t1.\t\t\x01/\n" },
		{ OCOP_CSV,
		    "product,points,leaf,note\n"
		    "007,12,1,\"chè, \"\"ngon\"\"\"\n"
		    "p2,,0,\"a\tb\nc\\d\"\n"
		    "茶,007,yes,\n"
		    "p4,-1.50,,\" x \"\n"
		    "p5,1.,,\x01/\n" },
		{ OCOP_JSON,
		    "{\"product\":\"007\",\"points\":12,\"leaf\":1,"
		    "\"note\":\"chè, \\\"ngon\\\"\"}\n"
		    "{\"product\":\"p2\",\"points\":null,\"leaf\":0,"
		    "\"note\":\"a\\u0009b\\u000ac\\\\d\"}\n"
		    "{\"product\":\"茶\",\"points\":\"007\","
		    "\"leaf\":\"yes\",\"note\":null}\n"
		    "{\"product\":\"p4\",\"points\":-1.50,\"leaf\":null,"
		    "\"note\":\" x \"}\n"
		    "{\"product\":\"p5\",\"points\":\"1.\",\"leaf\":null,"
		    "\"note\":\"\\u0001/\"}\n" },
		{ OCOP_TABLE,
		    "product  points  leaf  note\n"
		    "007          12  1     chè, \"ngon\"\n"
		    "p2               0     a b c\\d\n"
		    "茶          007  yes\n"
		    "p4        -1.50         x\n"
		    "p5           1.        \\x01/\n" },
	};
	const struct place *place = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		char text[1024];

		write_rows(place->file, cases[i].format, rows, COUNT(rows));
		read_back(place->file, text, sizeof(text));
		assert_string_equal(text, cases[i].text);
	}
}

static void
gives_the_reader_back_what_it_wrote(void **state)
{
	static const char *const rows[][4] = {
		{ "p1", "1", "1", "a,b;c\td" },
		{ "p\"2", "2", "", "x\ny" },
		{ "p3", "", "0", "back\\slash" },
	};
	const struct place *place = *state;

	for (int format = OCOP_TSV; format <= OCOP_CSV; format++) {
		struct ocop_reader *reader;
		struct ocop_error err;
		struct ocop_fault fault;
		struct ocop_row row;

		write_rows(
		    place->file, (enum ocop_format)format, rows, COUNT(rows));
		assert_int_equal(
		    ocop_reader_open(&reader, place->file, 0, &err), 0);
		assert_int_equal(
		    ocop_reader_next(reader, &row, &fault, &err), 1);
		for (size_t i = 0; i < COUNT(rows); i++) {
			assert_int_equal(
			    ocop_reader_next(reader, &row, &fault, &err), 1);
			for (size_t cell = 0; cell < 4; cell++)
				assert_string_equal(
				    row.cells[cell].text, rows[i][cell]);
		}
		assert_int_equal(
		    ocop_reader_next(reader, &row, &fault, &err), 0);
		ocop_reader_close(reader);
	}
}

static void
finds_formats_by_name(void **state)
{
	enum ocop_format format;

	(void)state;
	assert_int_equal(ocop_format_find(&format, "tsv"), 0);
	assert_int_equal(format, OCOP_TSV);
	assert_int_equal(ocop_format_find(&format, "csv"), 0);
	assert_int_equal(format, OCOP_CSV);
	assert_int_equal(ocop_format_find(&format, "json"), 0);
	assert_int_equal(format, OCOP_JSON);
	assert_int_equal(ocop_format_find(&format, "table"), 0);
	assert_int_equal(format, OCOP_TABLE);
	assert_int_equal(ocop_format_find(&format, "TSV"), -1);
	assert_int_equal(ocop_format_find(&format, ""), -1);
}

static void
leaves_the_old_file_until_it_is_finished(void **state)
{
	static const char *const row[] = { "p1", "1", "", "" };
	const struct place *place = *state;
	struct ocop_writer *writer;
	struct ocop_error err;
	char text[64];

	put(place->file, "old\n");
	assert_int_equal(
	    ocop_writer_open(&writer, OCOP_TSV, place->file, names, 4, &err),
	    0);
	for (int i = 0; i < 50000; i++)
		assert_int_equal(ocop_writer_row(writer, row, &err), 0);
	read_back(place->file, text, sizeof(text));
	assert_string_equal(text, "old\n");
	ocop_writer_free(writer);
	read_back(place->file, text, sizeof(text));
	assert_string_equal(text, "old\n");
	/* remove_place() sees to it that nothing else is left */
}

static mode_t
mode_of(const char *path)
{
	struct stat found;

	assert_int_equal(lstat(path, &found), 0);
	return found.st_mode;
}

static void
keeps_the_mode_of_the_file_it_replaces(void **state)
{
	const struct place *place = *state;
	mode_t mask = umask(027);

	write_rows(place->file, OCOP_TSV, NULL, 0);
	assert_int_equal(mode_of(place->file) & 07777, 0640);
	assert_int_equal(chmod(place->file, 0604), 0);
	write_rows(place->file, OCOP_TSV, NULL, 0);
	assert_int_equal(mode_of(place->file) & 07777, 0604);
	umask(mask);
}

static void
writes_through_a_link(void **state)
{
	const struct place *place = *state;
	char link[96], text[64];

	snprintf(link, sizeof(link), "%s/link", place->directory);
	put(place->file, "old\n");
	assert_int_equal(symlink("out", link), 0);
	write_rows(link, OCOP_TSV, NULL, 0);
	assert_true(S_ISLNK(mode_of(link)));
	read_back(place->file, text, sizeof(text));
	assert_string_equal(text, "product\tpoints\tleaf\tnote\n");
	unlink(link);
}

static void
says_that_the_disk_is_full(void **state)
{
	static const char *const row[] = { "p1", "1", "", "" };
	struct ocop_writer *writer;
	struct ocop_error err;
	int got = 0;

	(void)state;
	assert_int_equal(
	    ocop_writer_open(&writer, OCOP_TSV, "/dev/full", names, 4, &err),
	    0);
	assert_int_equal(ocop_writer_finish(writer, &err), -1);
	assert_int_equal(err.code, OCOP_EOUTPUT);
	assert_string_equal(err.text, "/dev/full: No space left on device");
	ocop_writer_free(writer);

	/* or on the way, once there is a block to write */
	assert_int_equal(
	    ocop_writer_open(&writer, OCOP_TSV, "/dev/full", names, 4, &err),
	    0);
	for (int i = 0; i < 50000 && got == 0; i++)
		got = ocop_writer_row(writer, row, &err);
	assert_int_equal(got, -1);
	ocop_writer_free(writer);
	assert_true(S_ISCHR(mode_of("/dev/full")));
}

static void
says_why_a_file_cannot_be_written(void **state)
{
	struct ocop_writer *writer;
	struct ocop_error err;

	(void)state;
	assert_int_equal(ocop_writer_open(&writer, OCOP_TSV, "/no/such/x.csv",
			     names, 4, &err),
	    -1);
	assert_int_equal(err.code, OCOP_EOUTPUT);
	assert_string_equal(
	    err.text, "/no/such/x.csv: No such file or directory");
	assert_null(writer);
	assert_int_equal(
	    ocop_writer_open(&writer, OCOP_TSV, "/tmp", names, 4, &err), -1);
	assert_string_equal(err.text, "/tmp: Is a directory");
}

/* The same for standard output, which stays open. */
static void
writes_standard_output(void **state)
{
	const struct place *place = *state;
	struct ocop_writer *writer;
	struct ocop_error err;
	char text[64];
	int kept = dup(STDOUT_FILENO), full, file, got;

	fflush(stdout);
	file = open(place->file, O_WRONLY | O_CREAT, 0600);
	dup2(file, STDOUT_FILENO);
	close(file);
	write_rows(NULL, OCOP_TSV, NULL, 0);
	write_rows("-", OCOP_TSV, NULL, 0);
	full = open("/dev/full", O_WRONLY);
	dup2(full, STDOUT_FILENO);
	close(full);
	got = ocop_writer_open(&writer, OCOP_TSV, NULL, names, 4, &err);
	if (got == 0)
		got = ocop_writer_finish(writer, &err);
	ocop_writer_free(writer);
	dup2(kept, STDOUT_FILENO);
	close(kept);
	assert_int_equal(got, -1);
	assert_string_equal(
	    err.text, "standard output: No space left on device");
	read_back(place->file, text, sizeof(text));
	assert_string_equal(text,
	    "product\tpoints\tleaf\tnote\n"
	    "product\tpoints\tleaf\tnote\n");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, make_place, remove_place)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(writes_each_format),
		TEST(gives_the_reader_back_what_it_wrote),
		TEST(leaves_the_old_file_until_it_is_finished),
		TEST(keeps_the_mode_of_the_file_it_replaces),
		TEST(writes_through_a_link),
		TEST(writes_standard_output),
		cmocka_unit_test(finds_formats_by_name),
		cmocka_unit_test(says_that_the_disk_is_full),
		cmocka_unit_test(says_why_a_file_cannot_be_written),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
