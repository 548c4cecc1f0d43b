#include <stdlib.h>
#include <string.h>

#include "report/read/unit_successors.h"
#include "rules/time/day.h"

/* The columns of units_moved.sql. */
enum { UNIT, NOW, PROVINCE };

static int
add_successor(void *ctx, const char *const *row, struct ocop_error *err)
{
	struct moved *moved = ctx;
	size_t count = moved->units.count;
	struct moved_to to = {
		arena_copy(&moved->texts, row[NOW], strlen(row[NOW])),
		arena_copy(&moved->texts, row[PROVINCE], strlen(row[PROVINCE])),
	};

	if ((count & (count - 1)) == 0) {
		struct moved_to *more =
		    realloc(moved->to, (count ? 2 * count : 1) * sizeof(*more));

		if (!more)
			return ocop_fail_memory(err);
		moved->to = more;
	}
	moved->to[count] = to;
	if (!to.unit || !to.province ||
	    map_add(&moved->units, row[UNIT], strlen(row[UNIT])) == MAP_NONE)
		return ocop_fail_memory(err);
	return 0;
}

int
moved_read(struct moved *moved, struct ocop_store *store,
    struct ocop_date as_of, struct ocop_error *err)
{
	const struct day_text day = day_text(as_of);
	const struct ocop_argument arguments[] = { { ":as_of", day.text },
		{ NULL, NULL } };

	return ocop_list_each(
	    store, "units_moved", arguments, add_successor, moved, err);
}

void
moved_free(struct moved *moved)
{
	map_free(&moved->units);
	free(moved->to);
	arena_free(&moved->texts);
}

const char *
moved_now(const struct moved *moved, const char *unit, const char **province)
{
	ptrdiff_t at = map_find(&moved->units, unit, strlen(unit));

	if (at == MAP_NONE)
		return unit;
	*province = moved->to[at].province;
	return moved->to[at].unit;
}
