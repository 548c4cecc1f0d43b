/*
 * Private to lib/store: sheets in the order of their keys, in which they are
 * stored and sealed, whatever the order of the file.
 */
#ifndef OCOP_STORE_ROUND_SHEET_ORDER_H
#define OCOP_STORE_ROUND_SHEET_ORDER_H

#include <ocop/sheets.h>

/* A product and its number among the sheets, or a member and theirs. */
struct sheet_key {
	const char *key;
	size_t number;
};

/* Zero it before the first use. */
struct sheet_order {
	struct sheet_key *products, *members;
	size_t products_room, members_room;
};

/* Fills products with all there are. */
OCOP_CHECKED int sheet_order_products(struct sheet_order *order,
    struct ocop_sheets *sheets, struct ocop_error *err);

/* Fills members with those of one product. */
OCOP_CHECKED int sheet_order_members(struct sheet_order *order,
    const struct ocop_scored *scored, struct ocop_error *err);
void sheet_order_reset(struct sheet_order *order);

#endif
