#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "data.h"
#include "text/read/embedded.h"

static const struct data_file *
find_file(const char *path)
{
	const struct data_file *file = data_files;

	while (file->path && strcmp(file->path, path) != 0)
		file++;
	return file->path ? file : NULL;
}

int
embedded_open(
    struct ocop_reader **out, const char *path, struct ocop_error *err)
{
	const struct data_file *file = find_file(path);

	return ocop_reader_memory(
	    out, path, file->bytes, file->size, OCOP_CITED, err);
}

void
embedded_latest(char out[EMBEDDED_PATH], const char *name)
{
	char path[EMBEDDED_PATH];

	out[0] = '\0';
	for (size_t i = 0; data_folders[i]; i++) {
		snprintf(
		    path, sizeof(path), "%s/%s.tsv", data_folders[i], name);
		if (find_file(path))
			strcpy(out, path);
	}
}

int
embedded_walk(
    const char *path, embedded_fn *each, void *ctx, struct ocop_error *err)
{
	struct ocop_reader *reader;
	struct ocop_fault fault;
	struct ocop_row row;
	bool header = true;
	int got, answer = 0;

	if (embedded_open(&reader, path, err) < 0)
		return -1;
	while (answer == 0 &&
	    (got = ocop_reader_next(reader, &row, &fault, err)) != 0) {
		if (got < 0)
			answer = -1;
		else if (got == OCOP_ROW && !header)
			answer = each(ctx, &row, err);
		header = false;
	}
	ocop_reader_close(reader);
	return answer;
}
