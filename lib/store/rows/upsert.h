/*
 * Private to lib/store: rows that the toolkit stores by itself.
 */
#ifndef OCOP_STORE_ROWS_UPSERT_H
#define OCOP_STORE_ROWS_UPSERT_H

#include <ocop/catalog.h>

/* From now on the rows are not judged by the rules of their kind. */
void upsert_unguarded(struct ocop_upsert *upsert);

#endif
