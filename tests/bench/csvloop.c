/*
 * The least that reading a CSV file with libcsv costs: callbacks that only
 * count.  bench.sh measures the tools against it.
 */
#include <csv.h>
#include <stdio.h>

struct count {
	unsigned long cells, lines;
};

static void
count_cell(void *text, size_t size, void *data)
{
	struct count *count = data;

	(void)text;
	(void)size;
	count->cells++;
}

static void
count_line(int end, void *data)
{
	struct count *count = data;

	(void)end;
	count->lines++;
}

int
main(int argc, char **argv)
{
	static char buffer[1 << 16];
	struct count count = { 0, 0 };
	struct csv_parser parser;
	FILE *file;
	size_t size;

	if (argc != 2) {
		fprintf(stderr, "usage: csvloop FILE\n");
		return 2;
	}
	if ((file = fopen(argv[1], "rb")) == NULL ||
	    csv_init(&parser, CSV_STRICT) != 0) {
		perror(argv[1]);
		return 3;
	}
	while ((size = fread(buffer, 1, sizeof buffer, file)) > 0) {
		if (csv_parse(&parser, buffer, size, count_cell, count_line,
			&count) != size) {
			fprintf(stderr, "csvloop: %s: %s\n", argv[1],
			    csv_strerror(csv_error(&parser)));
			return 3;
		}
	}
	csv_fini(&parser, count_cell, count_line, &count);
	csv_free(&parser);
	if (ferror(file)) {
		perror(argv[1]);
		return 3;
	}
	fclose(file);
	printf("%lu lines, %lu cells\n", count.lines, count.cells);
	return 0;
}
