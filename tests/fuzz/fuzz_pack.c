/*
 * A folder of a rule pack: parts of the input, ended by a byte 0x1e, are its
 * files; the first byte of each chooses the table.
 */
#include <sys/stat.h>

#include <ocop/edition.h>
#include <ocop/pack.h>

#include "fuzz.h"

static char folder[] = "/tmp/ocop-fuzz-pack-XXXXXX";

static void
path_of(char path[128], unsigned table)
{
	snprintf(path, 128, "%s/%s.tsv", folder,
	    ocop_pack_files[table % OCOP_PACK_FILES].name);
}

static void
remove_files(void)
{
	char path[128];

	for (unsigned i = 0; i < OCOP_PACK_FILES; i++) {
		path_of(path, i);
		unlink(path);
	}
}

static void
remove_folder(void)
{
	remove_files();
	rmdir(folder);
}

static void
write_part(const uint8_t *data, size_t size)
{
	char path[128];
	FILE *file;

	if (size == 0)
		return;
	path_of(path, data[0]);
	PROMISE((file = fopen(path, "wb")) != NULL);
	PROMISE(fwrite(data + 1, 1, size - 1, file) == size - 1);
	PROMISE(fclose(file) == 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static int made;
	struct ocop_edition *edition = NULL;
	struct ocop_pack *pack;
	struct ocop_error err;

	if (!made) {
		PROMISE(mkdtemp(folder) != NULL);
		atexit(remove_folder);
		made = 1;
	}
	remove_files();
	while (size > 0) {
		const uint8_t *end = memchr(data, 0x1e, size);
		size_t part = end ? (size_t)(end - data) : size;

		write_part(data, part);
		part += end != NULL;
		data += part;
		size -= part;
	}
	if (ocop_pack_load(&pack, folder, fuzz_fault, NULL, &err) < 0) {
		fuzz_error(&err);
		return 0;
	}
	PROMISE(strlen(pack->sha256) == 64);
	if (ocop_edition_new(&edition, pack, fuzz_fault, NULL, &err) < 0)
		fuzz_error(&err);
	ocop_edition_free(edition);
	ocop_pack_free(pack);
	return 0;
}
