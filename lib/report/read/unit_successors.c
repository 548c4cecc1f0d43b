#include <stdlib.h>
#include <string.h>

#include "report/read/unit_successors.h"
#include "rules/time/day.h"

/* The columns of units_moved.sql. */
enum { UNIT, NOW, PROVINCE };

static int
add_successor(void *ctx, const char *const *row, struct ocop_error *err)
{
	struct unit_successors *successors = ctx;
	size_t count = successors->units.count;
	struct unit_successor to = {
		arena_copy(&successors->texts, row[NOW], strlen(row[NOW])),
		arena_copy(
		    &successors->texts, row[PROVINCE], strlen(row[PROVINCE])),
	};

	if ((count & (count - 1)) == 0) {
		struct unit_successor *more = realloc(
		    successors->to, (count ? 2 * count : 1) * sizeof(*more));

		if (!more)
			return ocop_fail_memory(err);
		successors->to = more;
	}
	successors->to[count] = to;
	if (!to.unit || !to.province ||
	    map_add(&successors->units, row[UNIT], strlen(row[UNIT])) ==
		MAP_NONE)
		return ocop_fail_memory(err);
	return 0;
}

int
unit_successors_read(struct unit_successors *successors,
    struct ocop_store *store, struct ocop_date as_of, struct ocop_error *err)
{
	const struct day_text day = day_text(as_of);
	const struct ocop_argument arguments[] = { { ":as_of", day.text },
		{ NULL, NULL } };

	return ocop_list_each(
	    store, "units_moved", arguments, add_successor, successors, err);
}

void
unit_successors_free(struct unit_successors *successors)
{
	map_free(&successors->units);
	free(successors->to);
	arena_free(&successors->texts);
}

const char *
unit_successor_of(const struct unit_successors *successors, const char *unit,
    const char **province)
{
	ptrdiff_t at = map_find(&successors->units, unit, strlen(unit));

	if (at == MAP_NONE)
		return unit;
	*province = successors->to[at].province;
	return successors->to[at].unit;
}
