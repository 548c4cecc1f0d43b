/* The type of every column, by its name. */
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "rules/cell/kinds.h"

/* Of what kinds do not have; whatever is not here either is text.  Sorted by
 * name. */
static const struct typed types[] = {
	{ "above", OCOP_WHOLE },
	{ "action_by", OCOP_DATE },
	{ "agreed", OCOP_WHOLE },
	{ "assigned", OCOP_WHOLE },
	{ "attends", OCOP_WHOLE },
	{ "barred", OCOP_WHOLE },
	{ "barred_scored", OCOP_WHOLE },
	{ "baseline", OCOP_WHOLE },
	{ "below", OCOP_WHOLE },
	{ "boundary", OCOP_WHOLE },
	{ "certificate", OCOP_YESNO },
	{ "compared", OCOP_WHOLE },
	{ "complete", OCOP_YESNO },
	{ "count", OCOP_WHOLE },
	{ "counted", OCOP_WHOLE },
	{ "days_late", OCOP_WHOLE },
	{ "days_left", OCOP_DECIMAL }, /* may be negative */
	{ "denominator", OCOP_WHOLE },
	{ "differ", OCOP_WHOLE },
	{ "difference", OCOP_DECIMAL },
	{ "disagrees", OCOP_WHOLE },
	{ "distance", OCOP_DECIMAL }, /* may be negative */
	{ "due", OCOP_DATE },
	{ "entry", OCOP_WHOLE },
	{ "equal", OCOP_WHOLE },
	{ "erratic_above", OCOP_DECIMAL },
	{ "filed", OCOP_DATE },
	{ "form03_at", OCOP_DATE },
	{ "form03_by", OCOP_DATE },
	{ "gain", OCOP_DECIMAL },
	{ "gap", OCOP_DECIMAL },
	{ "group", OCOP_WHOLE },
	{ "harsh_below", OCOP_DECIMAL }, /* may be negative */
	{ "has_valid", OCOP_YESNO },
	{ "high", OCOP_WHOLE },
	{ "in_force", OCOP_YESNO },
	{ "leaf", OCOP_YESNO },
	{ "left", OCOP_DECIMAL },
	{ "lenient_above", OCOP_DECIMAL },
	{ "line", OCOP_WHOLE },
	{ "low", OCOP_WHOLE },
	{ "mad", OCOP_DECIMAL },
	{ "max", OCOP_WHOLE },
	{ "mean_after", OCOP_DECIMAL },
	{ "mean_before", OCOP_DECIMAL },
	{ "mean_other", OCOP_DECIMAL },
	{ "median", OCOP_DECIMAL },
	{ "median_deviation", OCOP_DECIMAL }, /* may be negative */
	{ "met", OCOP_WHOLE },
	{ "met_after", OCOP_WHOLE },
	{ "met_before", OCOP_WHOLE },
	{ "min_star", OCOP_WHOLE },
	{ "missing", OCOP_WHOLE },
	{ "needed", OCOP_WHOLE },
	{ "next_expiry", OCOP_DATE },
	{ "next_star", OCOP_WHOLE },
	{ "notice_by", OCOP_DATE },
	{ "numerator", OCOP_WHOLE },
	{ "of", OCOP_WHOLE },
	{ "option", OCOP_WHOLE },
	{ "option_after", OCOP_WHOLE },
	{ "option_before", OCOP_WHOLE },
	{ "over_limit", OCOP_WHOLE },
	{ "percent", OCOP_DECIMAL },
	{ "points", OCOP_WHOLE },
	{ "points_after", OCOP_WHOLE },
	{ "points_before", OCOP_WHOLE },
	{ "points_short", OCOP_DECIMAL },
	{ "points_stars", OCOP_WHOLE },
	{ "products", OCOP_WHOLE },
	{ "rank", OCOP_WHOLE },
	{ "rank_after", OCOP_WHOLE },
	{ "rank_before", OCOP_WHOLE },
	{ "reached", OCOP_YESNO },
	{ "rescored", OCOP_WHOLE },
	{ "revoke_by", OCOP_DATE },
	{ "scored", OCOP_WHOLE },
	{ "scores", OCOP_YESNO },
	{ "self", OCOP_WHOLE },
	{ "share", OCOP_DECIMAL },
	{ "sheets", OCOP_WHOLE },
	{ "sheets_changed", OCOP_WHOLE },
	{ "spread", OCOP_WHOLE },
	{ "stars_after", OCOP_WHOLE },
	{ "stars_before", OCOP_WHOLE },
	{ "stars_other", OCOP_WHOLE },
	{ "stars_self", OCOP_WHOLE },
	{ "sum", OCOP_WHOLE },
	{ "target", OCOP_WHOLE },
	{ "target_max", OCOP_WHOLE },
	{ "to", OCOP_WHOLE },
	{ "trend", OCOP_DECIMAL },
	{ "valid", OCOP_WHOLE },
	{ "value", OCOP_DECIMAL },
	{ "variant", OCOP_WHOLE },
	{ "version", OCOP_WHOLE },
	{ "weight", OCOP_DECIMAL },
	{ "window_from", OCOP_DATE },
	{ "window_until", OCOP_DATE },
	{ "year_offset", OCOP_WHOLE },
};

static int
by_name(const void *key, const void *entry)
{
	return strcmp(key, ((const struct typed *)entry)->name);
}

enum ocop_type
ocop_column_type(const char *name)
{
	const struct typed *found = bsearch(name, types,
	    sizeof(types) / sizeof(types[0]), sizeof(types[0]), by_name);

	if (!found)
		found = bsearch(name, kinds_types, kinds_type_count,
		    sizeof(kinds_types[0]), by_name);
	return found ? found->type : OCOP_TEXT;
}
