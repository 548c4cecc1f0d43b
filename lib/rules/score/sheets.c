/* Score sheets gathered from lines, and given out by product. */
#include <stdlib.h>
#include <string.h>

#include "rules/score/gathered.h"

int
ocop_sheets_new(struct ocop_sheets **out, const struct ocop_edition *edition,
    const struct ocop_gate *gate, struct ocop_error *err)
{
	if (!(*out = calloc(1, sizeof(**out))))
		return ocop_fail_memory(err);
	(*out)->edition = edition;
	if (gate)
		(*out)->gate = *gate;
	return 0;
}

void
ocop_sheets_reset(struct ocop_sheets *sheets)
{
	if (sheets->room)
		memset(sheets->list, 0,
		    sheets->products.count * sizeof(*sheets->list));
	map_free(&sheets->products);
	map_free(&sheets->members);
	map_free(&sheets->product_looks);
	map_free(&sheets->member_looks);
	map_free(&sheets->spoilt);
	arena_free(&sheets->arena);
	sheets->sheet = NULL;
	sheets->leaf = 0;
}

void
ocop_sheets_free(struct ocop_sheets *sheets)
{
	if (!sheets)
		return;
	ocop_sheets_reset(sheets);
	text_free(&sheets->look);
	free(sheets->list);
	free(sheets->view);
	free(sheets->faults);
	free(sheets);
}

size_t
ocop_sheets_count(const struct ocop_sheets *sheets)
{
	return sheets->products.count;
}

int
ocop_sheets_get(struct ocop_sheets *sheets, size_t number,
    struct ocop_scored *out, struct ocop_error *err)
{
	const struct product *product = &sheets->list[number];
	size_t i = 0;

	if (product->count > sheets->view_room) {
		struct ocop_sheet *view =
		    realloc(sheets->view, product->count * sizeof(*view));

		if (!view)
			return ocop_fail_memory(err);
		sheets->view = view;
		sheets->view_room = product->count;
	}
	for (const struct sheet *s = product->first; s; s = s->next) {
		struct ocop_place place = { number, s->member };

		sheets->view[i] = s->sheet;
		sheets->view[i++].spoilt = ocop_sheets_spoilt(sheets, place);
	}
	*out = (struct ocop_scored){
		.product = sheets->products.entries[number].key,
		.set = product->set,
		.sheets = sheets->view,
		.count = product->count,
		.spoiled = product->spoiled,
	};
	return 0;
}
