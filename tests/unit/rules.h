/*
 * The embedded rules, and copies of their packs in a folder of their own
 * with something altered.
 */
#ifndef OCOP_TEST_RULES_H
#define OCOP_TEST_RULES_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ocop/edition.h>

#include "base/text.h"
#include "data.h"

static inline void
no_fault(void *ctx, const struct ocop_fault *fault)
{
	(void)ctx;
	fail_msg("%s:%zu: %s", fault->file ? fault->file : "?", fault->line,
	    fault->text);
}

/* The pack and the edition of a name or a folder, in which nothing is wrong. */
static inline struct ocop_pack *
load_pack(const char *name)
{
	struct ocop_error err;
	struct ocop_pack *pack;

	if (ocop_pack_load(&pack, name, no_fault, NULL, &err) < 0)
		fail_msg("%s", err.text);
	return pack;
}

static inline struct ocop_edition *
load_edition(const char *name)
{
	struct ocop_pack *pack = load_pack(name);
	struct ocop_edition *edition;
	struct ocop_error err;

	if (ocop_edition_new(&edition, pack, no_fault, NULL, &err) < 0)
		fail_msg("%s", err.text);
	ocop_pack_free(pack);
	return edition;
}

/* A leaf by its code; it must be there. */
static inline size_t
leaf_of(const struct ocop_set *set, const char *code)
{
	int leaf = ocop_set_leaf(set, code, strlen(code));

	if (leaf < 0)
		fail_msg("set %d has no %s", set->set, code);
	return (size_t)leaf;
}

/* A folder that goes with all its files; paths are short. */
struct folder {
	char top[32], path[64];
};

static inline const char *
folder_file(const struct folder *folder, const char *name)
{
	static char path[128];

	snprintf(path, sizeof(path), "%s/%s", folder->path, name);
	return path;
}

static inline void
folder_write(const struct folder *folder, const char *name, const char *bytes,
    size_t size)
{
	FILE *file = fopen(folder_file(folder, name), "wb");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, size, file), size);
	assert_int_equal(fclose(file), 0);
}

/* Copies an embedded pack to a new folder of the same name. */
static inline void
folder_copy(struct folder *folder, const char *pack)
{
	size_t size = strlen(pack);

	strcpy(folder->top, "/tmp/ocop-unit-XXXXXX");
	assert_non_null(mkdtemp(folder->top));
	snprintf(
	    folder->path, sizeof(folder->path), "%s/%s", folder->top, pack);
	assert_int_equal(mkdir(folder->path, 0700), 0);
	for (const struct data_file *f = data_files; f->path; f++)
		if (strncmp(f->path, pack, size) == 0 && f->path[size] == '/')
			folder_write(
			    folder, f->path + size + 1, f->bytes, f->size);
}

/*
 * Writes a file of the embedded pack again with the first `old` replaced;
 * returns the physical line it stood on.
 */
static inline size_t
folder_alter(const struct folder *folder, const char *name, const char *old,
    const char *new)
{
	const char *pack = strrchr(folder->path, '/') + 1;
	struct text bytes = { 0 };
	size_t line = 1, before;
	const char *at;
	char path[64];

	snprintf(path, sizeof(path), "%s/%s", pack, name);
	for (const struct data_file *f = data_files;; f++) {
		if (!f->path)
			fail_msg("no embedded %s", path);
		if (strcmp(f->path, path) != 0)
			continue;
		at = strstr(f->bytes, old);
		if (!at)
			fail_msg("%s has no \"%s\"", path, old);
		before = (size_t)(at - f->bytes);
		text_add(&bytes, f->bytes, before);
		text_add(&bytes, new, strlen(new));
		text_add(
		    &bytes, at + strlen(old), f->size - before - strlen(old));
		for (const char *p = f->bytes; p < at; p++)
			line += *p == '\n';
		line += *old == '\n';
		break;
	}
	folder_write(folder, name, bytes.bytes, bytes.size);
	text_free(&bytes);
	return line;
}

static inline void
folder_remove(const struct folder *folder)
{
	for (const struct ocop_pack_file *f = ocop_pack_files; f->name; f++) {
		char name[64];

		snprintf(name, sizeof(name), "%s.tsv", f->name);
		unlink(folder_file(folder, name));
	}
	assert_int_equal(rmdir(folder->path), 0);
	assert_int_equal(rmdir(folder->top), 0);
}

/* The edition with one thing altered, and nothing wrong with it. */
static inline struct ocop_edition *
load_altered(const char *file, const char *old, const char *new)
{
	struct ocop_edition *edition;
	struct folder folder;

	folder_copy(&folder, "qd26-2026");
	folder_alter(&folder, file, old, new);
	edition = load_edition(folder.path);
	folder_remove(&folder);
	return edition;
}

#endif
