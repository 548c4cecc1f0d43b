#include <stdio.h>
#include <string.h>

#include "data.h"
#include "text/embedded.h"

static const struct data_file *
find(const char *path)
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
	const struct data_file *file = find(path);

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
		if (find(path))
			strcpy(out, path);
	}
}
