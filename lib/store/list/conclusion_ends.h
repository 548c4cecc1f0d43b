/*
 * Private to lib/store: the last days to revoke what was found to have to go.
 */
#ifndef OCOP_STORE_LIST_CONCLUSION_ENDS_H
#define OCOP_STORE_LIST_CONCLUSION_ENDS_H

#include "store/catalog/sqlite.h"

/* As facts_on(), and fills the table of temp/temp_conclusions.sql with what the
 * rules say on the day. */
OCOP_CHECKED int conclusions_on(
    struct ocop_store *store, const char *day, struct ocop_error *err);

#endif
