/* Words of the packs in force, for what reads files of people. */
#include "task/codes.h"

#include <ocop/catalog.h>

int
codes_each(
    struct ocop_store *store, codes_fn *each, void *ctx, struct ocop_error *err)
{
	struct ocop_list *list;
	const char *const *cells;
	int got;

	if (ocop_list_open(&list, store, "pack_codes", NULL, err) < 0)
		return -1;
	while ((got = ocop_list_next(list, &cells, err)) > 0)
		if ((got = each(ctx, cells[0], cells[1], cells[2], err)) < 0)
			break;
	ocop_list_close(list);
	return got;
}
