/*
 * Private to lib/task: words of the packs in force that stand for codes, as
 * those of the tools do.
 */
#ifndef OCOP_TASK_CODES_H
#define OCOP_TASK_CODES_H

#include <ocop/store.h>

typedef int codes_fn(void *ctx, const char *list, const char *code,
    const char *word, struct ocop_error *err);

/* Calls with each; of two with one word the later counts. */
OCOP_CHECKED int codes_each(struct ocop_store *store, codes_fn *each, void *ctx,
    struct ocop_error *err);

#endif
