#include <stdlib.h>
#include <string.h>

#include "store/round/sheet_order.h"

static int
by_key(const void *a, const void *b)
{
	const struct sheet_key *x = a, *y = b;

	return strcmp(x->key, y->key);
}

static void
sort(struct sheet_key *list, size_t count)
{
	if (count > 1)
		qsort(list, count, sizeof(*list), by_key);
}

static int
make_room(
    struct sheet_key **list, size_t *room, size_t count, struct ocop_error *err)
{
	void *more;

	if (count <= *room)
		return 0;
	if (!(more = realloc(*list, count * sizeof(**list))))
		return ocop_fail_memory(err);
	*list = more;
	*room = count;
	return 0;
}

int
sheet_order_products(struct sheet_order *order, struct ocop_sheets *sheets,
    struct ocop_error *err)
{
	size_t count = ocop_sheets_count(sheets);
	struct ocop_scored scored;

	if (make_room(&order->products, &order->products_room, count, err) < 0)
		return -1;
	for (size_t i = 0; i < count; i++) {
		if (ocop_sheets_get(sheets, i, &scored, err) < 0)
			return -1;
		order->products[i] = (struct sheet_key){ scored.product, i };
	}
	sort(order->products, count);
	return 0;
}

int
sheet_order_members(struct sheet_order *order, const struct ocop_scored *scored,
    struct ocop_error *err)
{
	if (make_room(
		&order->members, &order->members_room, scored->count, err) < 0)
		return -1;
	for (size_t i = 0; i < scored->count; i++)
		order->members[i] =
		    (struct sheet_key){ scored->sheets[i].member, i };
	sort(order->members, scored->count);
	return 0;
}

void
sheet_order_reset(struct sheet_order *order)
{
	free(order->products);
	free(order->members);
	*order = (struct sheet_order){ 0 };
}
