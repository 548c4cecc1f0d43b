/*
 * Packs: a legal instrument as a folder of tables, law as data.
 *
 * A pack is a few TSV files whose first line cites the instrument.  Which
 * files there are tells what it is: score sheets (sets, criteria, options,
 * stars ...), a programme with its targets, or lists of codes.  This is the
 * raw form; ocop_edition_new() makes rules of it.
 */
#ifndef OCOP_PACK_H
#define OCOP_PACK_H

#include <stddef.h>

#include <ocop/column.h>

/* A file a pack may hold. */
struct ocop_pack_file {
	const char *name; /* without .tsv */
	const struct ocop_column *columns;
	size_t count;
};

/* All of them, ended by a NULL name. */
extern const struct ocop_pack_file ocop_pack_files[];

enum { OCOP_PACK_FILES = 24 };

/* One table of a pack: rows x file->count cells, row by row. */
struct ocop_table {
	const struct ocop_pack_file *file;
	const char **cells; /* "" where blank */
	size_t *lines;      /* the physical line of each row */
	size_t rows;        /* 0 also when the pack lacks the file */
};

struct ocop_pack {
	char *edition;   /* the folder's name: qd26-2026 */
	char *citation;  /* line 1 of its first file, without "# " */
	char sha256[65]; /* over every file's name and bytes */
	char base[65];   /* that of the pack it amends, "" without one */
	struct ocop_table tables[OCOP_PACK_FILES]; /* as ocop_pack_files */
	void *memory;                              /* what the cells lie in */
};

/* The table of that name; it has no rows when the pack lacks the file. */
const struct ocop_table *ocop_pack_table(
    const struct ocop_pack *pack, const char *name);

/* A cell by row and column name; the column must exist. */
const char *ocop_table_cell(
    const struct ocop_table *table, size_t row, const char *column);

/*
 * Adds a row of file->count cells, which are copied.  Used by whoever reads
 * a pack, from files or from the catalog.
 */
OCOP_CHECKED int ocop_pack_add(struct ocop_pack *pack, size_t table,
    const char *const *cells, size_t line, struct ocop_error *err);

/*
 * What a pack amends: its name and the first day, from amends.tsv; NULL when
 * it is a pack of its own.
 */
const char *ocop_pack_amends(const struct ocop_pack *pack);
const char *ocop_pack_from(const struct ocop_pack *pack);

/*
 * Lays an amendment over the pack it amends, so that it says all of it: a row
 * takes the place of the one of its key, any other is one more.
 */
OCOP_CHECKED int ocop_pack_amend(struct ocop_pack *pack,
    const struct ocop_pack *base, struct ocop_error *err);

/* The key of a row, its parts with blanks between, cut to the room. */
void ocop_table_key(
    const struct ocop_table *table, size_t row, char *out, size_t size);

OCOP_CHECKED int ocop_pack_new(struct ocop_pack **out, const char *edition,
    const char *citation, struct ocop_error *err);

/* Takes the citation of one more file; what all have in common is kept. */
OCOP_CHECKED int ocop_pack_cite(
    struct ocop_pack *pack, const char *citation, struct ocop_error *err);
void ocop_pack_free(struct ocop_pack *pack); /* NULL is allowed */

/*
 * Checks what a pack says before it is stored: score sheets as
 * ocop_edition_new() does, instruments by their days and who decides,
 * transitions as ocop_transitions_new() does.  Hands every fault to report;
 * fails when there was one.
 */
OCOP_CHECKED int ocop_pack_check(const struct ocop_pack *pack,
    ocop_fault_fn *report, void *ctx, struct ocop_error *err);

/*
 * Reads a pack: the embedded one of that name, or the folder at a path (a
 * name with a slash, or one that no embedded pack has).  Hands every fault
 * of every file to report; fails when there was one.  (lib/text)
 */
OCOP_CHECKED int ocop_pack_load(struct ocop_pack **out, const char *name,
    ocop_fault_fn *report, void *ctx, struct ocop_error *err);

/*
 * The embedded packs by number, oldest year first, NULL after the last: the
 * folders of data/.  (lib/text)
 */
const char *ocop_pack_embedded(size_t number);

/* The latest embedded pack of score sheets.  (lib/text) */
const char *ocop_pack_default(void);

#endif
