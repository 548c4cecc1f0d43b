/*
 * Private to lib/store: giving products their code, in the form of
 * ocop/recognition.h; RULINGS R16.
 */
#ifndef OCOP_STORE_DECIDE_PRODUCT_CODES_H
#define OCOP_STORE_DECIDE_PRODUCT_CODES_H

#include <ocop/date.h>
#include <ocop/store.h>

#include "rules/cell/product_code.h"
#include "rules/score/recognition.h"

struct product_codes;

OCOP_CHECKED int product_codes_open(struct product_codes **out,
    struct ocop_store *store, struct ocop_error *err);
void product_codes_close(struct product_codes *codes); /* NULL is allowed */

/*
 * The code a product has, or from the day of a decision on: the next serial
 * number of what is its commune on the day, in its year.  1, 0 when it has
 * no commune then, -1.
 */
OCOP_CHECKED int product_codes_give(struct product_codes *codes,
    const char *product, struct ocop_date day, char out[OCOP_PRODUCT_CODE],
    struct ocop_error *err);

#endif
