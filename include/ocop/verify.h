/*
 * Whether the catalog is what its audit says it is.  Nothing is written.
 *
 * Found is every change that was made behind the audit's back: an entry that
 * was changed, taken out or put in, and a row, sheet or pack that is not what
 * its last entry says.  Not found is a chain that was written anew from some
 * entry on together with all it is about, unless a later hash is known from
 * elsewhere: head.
 */
#ifndef OCOP_VERIFY_H
#define OCOP_VERIFY_H

#include <ocop/pack.h>
#include <ocop/store.h>
#include <ocop/writer.h>

enum { OCOP_VERIFY_COLUMNS = 9, OCOP_HASH_TEXT = 65, OCOP_HEAD_LEAST = 16 };

/* check, kind, key, state, entry, at, actor, command, detail. */
extern const char *const ocop_verify_columns[OCOP_VERIFY_COLUMNS];

struct ocop_verify {
	/* The first digits of a hash, at least OCOP_HEAD_LEAST of them, that
	 * must be that of an entry; or NULL. */
	const char *head;
	bool chain_only; /* the file and its audit, not what it is about */
	/* Takes the cells of a finding. */
	int (*found)(
	    void *ctx, const char *const *cells, struct ocop_error *err);
	/* The pack of that name that the program was built with, the caller's
	 * to free, or NULL; 0 or -1.  (lib/text) */
	int (*published)(void *ctx, const char *edition, struct ocop_pack **out,
	    struct ocop_error *err);
	void *ctx;

	/* What was seen: */
	size_t findings, entries, rows, sheets, packs;
	size_t unproven;      /* loads and packs that older versions sealed */
	long long last_entry; /* the number of the last entry; or 0 */
	long long head_entry; /* the entry of head; 0: none */
	char last[OCOP_HASH_TEXT]; /* the hash of the last entry, or "" */
	bool damaged;              /* SQLite itself finds fault with the file */
};

/*
 * Checks it all as of one moment and hands over what it finds.  0, or -1 when
 * it could not be read.
 */
OCOP_CHECKED int ocop_verify(struct ocop_store *store,
    struct ocop_verify *verify, struct ocop_error *err);

struct ocop_verify_job {
	enum ocop_format format;
	const char *path; /* NULL: standard output */
	bool quiet;       /* nothing is printed when nothing is found */
	struct ocop_verify verify; /* head, and what was seen */
};

/* Writes what ocop_verify() finds. */
OCOP_CHECKED int ocop_report_verify(struct ocop_store *store,
    struct ocop_verify_job *job, struct ocop_error *err);

/*
 * Copies the catalog to a file, which is there whole or not at all: the copy
 * is made beside it, checked as ocop_verify() does with chain_only, synced
 * and renamed.  A catalog that is there already is replaced, any other file
 * is not, nor the catalog itself.  seen is what the check saw; a copy that is
 * damaged is not kept.
 */
OCOP_CHECKED int ocop_backup(struct ocop_store *store, const char *path,
    struct ocop_verify *seen, struct ocop_error *err);

#endif
