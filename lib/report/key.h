/*
 * Private to lib/report: keys that a report is asked about.
 */
#ifndef OCOP_REPORT_KEY_H
#define OCOP_REPORT_KEY_H

#include <ocop/store.h>

/* Fails with OCOP_ENO: nothing is known of the key; it names the nearest.
 * Always -1. */
int key_unknown(
    struct ocop_store *store, const char *key, struct ocop_error *err);

#endif
