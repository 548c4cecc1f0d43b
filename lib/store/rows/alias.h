/*
 * Private to lib/store: keys of rows that were merged into others.
 */
#ifndef OCOP_STORE_ROWS_ALIAS_H
#define OCOP_STORE_ROWS_ALIAS_H

#include "store/catalog/sqlite.h"

struct aliases {
	sqlite3_stmt *find; /* NULL: nothing was ever merged */
	struct text one;    /* the code at hand */
};

/* Into a struct that was set to zero. */
OCOP_CHECKED int aliases_open(
    struct aliases *aliases, struct ocop_store *store, struct ocop_error *err);
void aliases_close(struct aliases *aliases);

/*
 * The keys that codes of a kind mean, one blank between them in both.  1 when
 * one of them is another; 0; -1.
 */
OCOP_CHECKED int aliases_ask(struct aliases *aliases, const char *kind,
    const char *codes, struct text *out, struct ocop_error *err);

#endif
