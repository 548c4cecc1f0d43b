#include <string.h>

#include "base/text.h"
#include "store/round/sheet_tell.h"

/* With the number of the option, if it is named. */
static void
tell_points(struct text *out, const struct ocop_sheet *sheet, size_t leaf)
{
	text_reset(out);
	if (sheet->points[leaf] != OCOP_MISSING)
		text_printf(out, "%d", sheet->points[leaf]);
	if (sheet->options && sheet->options[leaf])
		text_printf(out, " #%d", sheet->options[leaf]);
}

int
sheet_tell(ocop_change_fn *change, void *ctx, const char *key,
    const struct ocop_set *set, const struct ocop_sheet *before,
    const struct ocop_sheet *after, struct ocop_error *err)
{
	struct text old = { 0 }, new = { 0 };
	int got = 0;

	for (size_t i = 0; got == 0 && i < set->leaf_count; i++) {
		tell_points(&old, before, i);
		tell_points(&new, after, i);
		if (!text_get(&old) || !text_get(&new))
			got = ocop_fail_memory(err);
		else if (strcmp(text_get(&old), text_get(&new)) != 0)
			change(ctx, key, set->leaves[i].name, text_get(&old),
			    text_get(&new));
	}
	for (size_t c = 0; got == 0 && c < set->condition_count; c++) {
		const char *name = set->conditions[c].condition;
		bool then = before->raised >> c & 1;
		bool now = after->raised >> c & 1;

		if (then != now)
			change(ctx, key, "condition", then ? name : "",
			    now ? name : "");
	}
	text_free(&old);
	text_free(&new);
	return got;
}
