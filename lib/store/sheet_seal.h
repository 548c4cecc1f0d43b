/*
 * Private to lib/store: the digest that seals the sheets of a load.
 *
 * It is the SHA-256 of a digest for each sheet, in the order of these
 * digests: the catalog does not keep in which order a file had them.
 */
#ifndef OCOP_STORE_SHEET_SEAL_H
#define OCOP_STORE_SHEET_SEAL_H

#include <stddef.h>

#include <ocop/error.h>

#include "base/hash.h"

/*
 * What "seal" of an audit entry says.  Entries without it are of before
 * version 1: their digest is of what the file gave, in its order.
 */
enum { SHEET_SEAL = 2 };

/* As the catalog keeps it; who is the member, or the kind of single sheets. */
struct sealed_sheet {
	const char *round, *product, *who;
	int version, set;
	const char *points, *options, *conditions; /* the last two or NULL */
};

/* Zero it before the first use. */
struct sheet_seal {
	char (*digests)[HASH_TEXT];
	size_t count, room;
};

OCOP_CHECKED int sheet_seal_add(struct sheet_seal *seal,
    const struct sealed_sheet *sheet, struct ocop_error *err);

/* Writes the digest and forgets the sheets. */
OCOP_CHECKED int sheet_seal_finish(
    struct sheet_seal *seal, char out[HASH_TEXT], struct ocop_error *err);
void sheet_seal_reset(struct sheet_seal *seal);

#endif
