/*
 * Calls a fuzz entry with each file of the folders named, as a plain test.
 */
#include <dirent.h>
#include <errno.h>

#include "fuzz.h"

enum { LARGEST = 1 << 20 };

static int
replay(const char *folder, const char *name)
{
	static uint8_t bytes[LARGEST];
	uint8_t *exact;
	char path[4096];
	size_t size;
	FILE *file;

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	if (!(file = fopen(path, "rb"))) {
		fprintf(stderr, "%s: %s\n", path, strerror(errno));
		return -1;
	}
	size = fread(bytes, 1, sizeof(bytes), file);
	fclose(file);
	/* of its own size, so that a byte too far is seen */
	if (!(exact = malloc(size + !size)))
		return -1;
	memcpy(exact, bytes, size);
	LLVMFuzzerTestOneInput(exact, size);
	free(exact);
	return 0;
}

int
main(int argc, char *argv[])
{
	size_t count = 0;

	for (int i = 1; i < argc; i++) {
		DIR *folder = opendir(argv[i]);
		struct dirent *entry;

		if (!folder) {
			fprintf(stderr, "%s: %s\n", argv[i], strerror(errno));
			return 2;
		}
		while ((entry = readdir(folder)))
			if (entry->d_name[0] != '.') {
				if (replay(argv[i], entry->d_name) < 0)
					return 2;
				count++;
			}
		closedir(folder);
	}
	printf("%zu inputs\n", count);
	return count > 0 ? 0 : 2;
}
