/*
 * Private to lib/store: the digest that seals the sheets of a load.
 *
 * It is the SHA-256 of all of them in the order of their keys: the catalog does
 * not keep in which order a file had them.
 */
#ifndef OCOP_STORE_ROUND_SHEET_SEAL_H
#define OCOP_STORE_ROUND_SHEET_SEAL_H

#include <ocop/error.h>

#include "base/hash.h"

/*
 * What "seal" of an audit entry says.  Entries without it are of before
 * version 0.1.0: their digest is of what the file gave, in its order.
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
	struct hash *hash;
};

/* Sheets come by product, then by who, each by its bytes. */
OCOP_CHECKED int sheet_seal_add(struct sheet_seal *seal,
    const struct sealed_sheet *sheet, struct ocop_error *err);

/* Writes the digest and forgets the sheets. */
OCOP_CHECKED int sheet_seal_finish(
    struct sheet_seal *seal, char out[HASH_TEXT], struct ocop_error *err);
void sheet_seal_reset(struct sheet_seal *seal);

#endif
