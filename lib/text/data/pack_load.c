/* Loading a pack from a folder, or one that the tools have. */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <ocop/pack.h>
#include <ocop/reader.h>

#include "base/fault/fault_relay.h"
#include "base/hash.h"
#include "base/text.h"
#include "data.h"
#include "rules/score/measures.h"
#include "text/intake/header.h"

enum { COLUMNS_MAX = 16, AMENDS_MAX = 8 };

/* What a pack says and nobody reads would be taken for law. */
static void
pass_fault(void *ctx, const struct ocop_fault *fault)
{
	struct ocop_fault own = *fault;

	if (own.code == OCOP_E_COLUMN_UNKNOWN && !own.note)
		own.warning = false;
	fault_pass(ctx, &own);
}

/* A pack while its files are read. */
struct loading {
	struct ocop_pack *pack;
	struct hash *hash;
	struct fault_relay relay;
};

/* A target is counted by a measure that the tools have, or said to have
 * none. */
static int
check_measure(const char *const *cells, size_t at, size_t line,
    struct fault_relay *relay, struct ocop_error *err)
{
	const struct ocop_pack_file *file = &ocop_pack_files[at];
	struct ocop_measure measure;
	struct ocop_fault fault;
	size_t i = 0;
	int got;

	if (strcmp(file->name, "targets") != 0)
		return 0;
	while (strcmp(file->columns[i].name, "measure") != 0)
		i++;
	if (strcmp(cells[i], "none") == 0)
		return 0;
	if ((got = ocop_measure_find(&measure, cells[i], err)) < 0)
		return -1;
	ocop_measure_reset(&measure);
	if (got > 0 || !*cells[i])
		return 0;
	ocop_fault_set(&fault, OCOP_E_PACK, "measure", cells[i],
	    "nothing measures \"%s\"; ocop(5) names the measures, and none is for a "
	    "target without one",
	    cells[i]);
	fault.line = line;
	pass_fault(relay, &fault);
	return 0;
}

/* Adds every row of an open file to table number `at` of the pack. */
static int
read_rows(struct ocop_pack *pack, size_t at, struct ocop_reader *reader,
    struct fault_relay *relay, struct ocop_error *err)
{
	const struct ocop_pack_file *file = &ocop_pack_files[at];
	const char *cells[COLUMNS_MAX];
	int column[COLUMNS_MAX];
	struct ocop_row row;
	struct ocop_fault fault;
	bool bound = false;
	int got;

	while ((got = ocop_reader_next(reader, &row, &fault, err)) > 0) {
		if (got == OCOP_ROW_BAD) {
			pass_fault(relay, &fault);
			continue;
		}
		if (!bound) {
			if (ocop_header_bind(column, file->columns, file->count,
				&row, pass_fault, relay) > 0)
				return 0;
			bound = true;
			continue;
		}
		for (size_t i = 0; i < file->count; i++) {
			cells[i] = column[i] == OCOP_ABSENT ?
			    "" :
			    row.cells[column[i]].text;
			if (*cells[i] ||
			    !(file->columns[i].flags & OCOP_REQUIRED))
				continue;
			ocop_fault_set(&fault, OCOP_E_REQUIRED,
			    file->columns[i].name, "",
			    "blank; every row of a pack needs it");
			fault.line = row.line;
			pass_fault(relay, &fault);
		}
		if (check_measure(cells, at, row.line, relay, err) < 0 ||
		    ocop_pack_add(pack, at, cells, row.line, err) < 0)
			return -1;
	}
	return got;
}

/* The table a file of that name holds, or OCOP_PACK_FILES. */
static size_t
table_of(const char *name)
{
	size_t size = strlen(name), i = 0;

	if (size < 4 || strcmp(name + size - 4, ".tsv") != 0)
		return OCOP_PACK_FILES;
	while (i < OCOP_PACK_FILES &&
	    (strncmp(ocop_pack_files[i].name, name, size - 4) != 0 ||
		ocop_pack_files[i].name[size - 4] != '\0'))
		i++;
	return i;
}

/* A file of a pack, its bytes in memory. */
static int
read_file(struct loading *l, const char *path, const char *name,
    const char *bytes, size_t size, struct ocop_error *err)
{
	size_t at = table_of(name);
	struct ocop_reader *reader;
	int got;

	if (at == OCOP_PACK_FILES)
		return 0;
	hash_field(l->hash, name);
	hash_field(l->hash, bytes);
	if (ocop_reader_memory(&reader, path, bytes, size, OCOP_CITED, err) < 0)
		return -1;
	l->relay.file = path;
	got = read_rows(l->pack, at, reader, &l->relay, err);
	if (got == 0 && !*ocop_reader_citation(reader)) {
		struct ocop_fault fault;

		ocop_fault_set(&fault, OCOP_E_PACK, NULL, "",
		    "line 1 must cite the legal instrument: # QĐ ...");
		fault.line = 1;
		pass_fault(&l->relay, &fault);
	}
	if (got == 0)
		got =
		    ocop_pack_cite(l->pack, ocop_reader_citation(reader), err);
	ocop_reader_close(reader);
	return got;
}

static int
read_embedded(struct loading *l, const char *name, struct ocop_error *err)
{
	size_t size = strlen(name);

	for (const struct data_file *f = data_files; f->path; f++)
		if (strncmp(f->path, name, size) == 0 && f->path[size] == '/' &&
		    read_file(l, f->path, f->path + size + 1, f->bytes, f->size,
			err) < 0)
			return -1;
	return 0;
}

/* The whole of a file. */
static int
slurp(struct text *out, const char *path, struct ocop_error *err)
{
	FILE *file = fopen(path, "rb");
	char block[16 * 1024];
	size_t got;
	int bad;

	if (!file)
		return ocop_fail(
		    err, OCOP_EINPUT, "%s: %s", path, strerror(errno));
	text_reset(out);
	while ((got = fread(block, 1, sizeof(block), file)) > 0)
		text_add(out, block, got);
	bad = ferror(file);
	fclose(file);
	if (bad)
		return ocop_fail(
		    err, OCOP_EINPUT, "%s: %s", path, strerror(errno));
	return text_get(out) ? 0 : ocop_fail_memory(err);
}

static int
visible(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

static int
by_bytes(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

/* A table that no pack has is a name that was misspelt. */
static void
check_name(const char *path, const char *name, struct fault_relay *relay)
{
	size_t size = strlen(name);
	struct ocop_fault fault;

	if (size < 4 || strcmp(name + size - 4, ".tsv") != 0 ||
	    table_of(name) < OCOP_PACK_FILES)
		return;
	ocop_fault_set(&fault, OCOP_E_PACK, NULL, name,
	    "no pack has a table of this name; ocop(5) names those that are "
	    "read");
	relay->file = path;
	pass_fault(relay, &fault);
}

static int
read_folder(struct loading *l, const char *folder, struct ocop_error *err)
{
	struct dirent **entries;
	struct text bytes = { 0 }, path = { 0 };
	int count = scandir(folder, &entries, visible, by_bytes), got = 0;

	if (count < 0)
		return ocop_fail(
		    err, OCOP_EINPUT, "%s: %s", folder, strerror(errno));
	for (int i = 0; i < count; i++) {
		const char *name = entries[i]->d_name;

		text_reset(&path);
		text_printf(&path, "%s/%s", folder, name);
		if (got == 0 && !text_get(&path))
			got = ocop_fail_memory(err);
		if (got == 0 && table_of(name) < OCOP_PACK_FILES &&
		    ((got = slurp(&bytes, path.bytes, err)) < 0 ||
			(got = read_file(l, path.bytes, name, text_get(&bytes),
			     bytes.size, err)) < 0))
			got = -1;
		if (got == 0)
			check_name(path.bytes, name, &l->relay);
		free(entries[i]);
	}
	free(entries);
	text_free(&bytes);
	text_free(&path);
	return got;
}

const char *
ocop_pack_embedded(size_t number)
{
	return data_folders[number];
}

const char *
ocop_pack_default(void)
{
	static const char sheets[] = "/criteria.tsv";
	const char *latest = NULL;

	for (size_t i = 0; data_folders[i]; i++)
		for (const struct data_file *f = data_files; f->path; f++) {
			size_t size = strlen(data_folders[i]);

			if (strncmp(f->path, data_folders[i], size) == 0 &&
			    strcmp(f->path + size, sheets) == 0)
				latest = data_folders[i];
		}
	return latest;
}

static bool
is_embedded(const char *name)
{
	size_t i = 0;

	while (
	    ocop_pack_embedded(i) && strcmp(ocop_pack_embedded(i), name) != 0)
		i++;
	return ocop_pack_embedded(i) != NULL;
}

/* The last part of a path: the name of the edition. */
static char *
edition_name(const char *path)
{
	size_t end = strlen(path), start;
	char *name;

	while (end > 1 && path[end - 1] == '/')
		end--;
	for (start = end; start > 0 && path[start - 1] != '/'; start--)
		;
	if (!(name = malloc(end - start + 1)))
		return NULL;
	memcpy(name, path + start, end - start);
	name[end - start] = '\0';
	return name;
}

static int load_pack(struct ocop_pack **out, const char *name, int depth,
    ocop_fault_fn *report, void *ctx, struct ocop_error *err);

/* The pack of that name which lies beside a folder, into path. */
static void
beside(struct text *path, const char *folder, const char *name)
{
	size_t end = strlen(folder);

	while (end > 1 && folder[end - 1] == '/')
		end--;
	while (end > 0 && folder[end - 1] != '/')
		end--;
	text_printf(
	    path, "%.*s%s%s", (int)end, folder, end > 0 ? "" : "./", name);
}

/* Lays an amendment over what it amends: a pack of the tools, or one that
 * lies beside it. */
static int
amend(struct ocop_pack *pack, const char *folder, int depth,
    ocop_fault_fn *report, void *ctx, struct ocop_error *err)
{
	const char *amends = ocop_pack_amends(pack);
	struct ocop_pack *base = NULL;
	struct hash *hash;
	struct text path = { 0 };
	struct stat there;
	int got = 0;

	if (!amends)
		return 0;
	if (depth == AMENDS_MAX)
		return ocop_fail(err, OCOP_EINPUT,
		    "%s: it amends itself, or what amends it", folder);
	if (is_embedded(amends))
		text_printf(&path, "%s", amends);
	else
		beside(&path, folder, amends);
	if (!text_get(&path))
		got = ocop_fail_memory(err);
	else if (!is_embedded(amends) && stat(path.bytes, &there) < 0)
		got = ocop_fail(err, OCOP_EINPUT,
		    "%s: it amends %s, which is neither a pack of the tools nor "
		    "a folder beside it",
		    folder, amends);
	else if ((got = load_pack(
		      &base, path.bytes, depth + 1, report, ctx, err)) == 0)
		got = ocop_pack_amend(pack, base, err);
	/* what it comes to depends on both */
	if (got == 0 && (hash = hash_new()) != NULL) {
		hash_field(hash, pack->sha256);
		hash_field(hash, base->sha256);
		hash_finish(hash, pack->sha256);
	} else if (got == 0) {
		got = ocop_fail_memory(err);
	}
	ocop_pack_free(base);
	text_free(&path);
	return got;
}

static int
load_pack(struct ocop_pack **out, const char *name, int depth,
    ocop_fault_fn *report, void *ctx, struct ocop_error *err)
{
	struct loading l = { .hash = hash_new(),
		.relay = { report, ctx, NULL, 0, 0 } };
	char *edition = edition_name(name);
	size_t rows = 0;
	int got = -1;

	*out = NULL;
	if (!l.hash || !edition)
		ocop_fail_memory(err);
	else if (ocop_pack_new(&l.pack, edition, "", err) == 0)
		got = is_embedded(name) ? read_embedded(&l, name, err) :
					  read_folder(&l, name, err);
	*out = l.pack;
	if (l.hash && *out)
		hash_finish(l.hash, (*out)->sha256);
	else
		free(l.hash);
	free(edition);
	for (size_t i = 0; got == 0 && i < OCOP_PACK_FILES; i++)
		rows += (*out)->tables[i].rows;
	if (got == 0 && l.relay.faults > 0)
		got = ocop_fail(err, OCOP_EINPUT,
		    ocop_ngettext("%s: %zu fault; nothing of the pack is used",
			"%s: %zu faults; nothing of the pack is used",
			l.relay.faults),
		    name, l.relay.faults);
	else if (got == 0 && rows == 0)
		got = ocop_fail(err, OCOP_EINPUT,
		    "%s: no pack: none of the files ocop(5) names is there",
		    name);
	if (got == 0)
		got = amend(*out, name, depth, report, ctx, err);
	if (got < 0) {
		ocop_pack_free(*out);
		*out = NULL;
	}
	return got;
}

int
ocop_pack_load(struct ocop_pack **out, const char *name, ocop_fault_fn *report,
    void *ctx, struct ocop_error *err)
{
	return load_pack(out, name, 0, report, ctx, err);
}
