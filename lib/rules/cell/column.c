/* The type of every column, by its name. */
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/column.h>

/* Whatever is not here is text.  Sorted by name. */
static const struct {
	const char *name;
	enum ocop_type type;
} types[] = {
	{ "above", OCOP_WHOLE },
	{ "action_by", OCOP_DATE },
	{ "agreed", OCOP_WHOLE },
	{ "answered", OCOP_DATE },
	{ "assigned", OCOP_WHOLE },
	{ "attends", OCOP_WHOLE },
	{ "barred", OCOP_WHOLE },
	{ "barred_scored", OCOP_WHOLE },
	{ "baseline", OCOP_WHOLE },
	{ "below", OCOP_WHOLE },
	{ "boundary", OCOP_WHOLE },
	{ "cancelled", OCOP_YESNO },
	{ "certificate", OCOP_YESNO },
	{ "closed", OCOP_DATE },
	{ "compared", OCOP_WHOLE },
	{ "complete", OCOP_YESNO },
	{ "concluded", OCOP_DATE },
	{ "count", OCOP_WHOLE },
	{ "counted", OCOP_WHOLE },
	{ "day", OCOP_DATE },
	{ "days_late", OCOP_WHOLE },
	{ "days_left", OCOP_DECIMAL }, /* may be negative */
	{ "denominator", OCOP_WHOLE },
	{ "deviation_limit", OCOP_WHOLE },
	{ "differ", OCOP_WHOLE },
	{ "difference", OCOP_DECIMAL },
	{ "disagrees", OCOP_WHOLE },
	{ "disbursed", OCOP_DECIMAL },
	{ "distance", OCOP_DECIMAL }, /* may be negative */
	{ "dossier_by", OCOP_DATE },
	{ "due", OCOP_DATE },
	{ "entry", OCOP_WHOLE },
	{ "equal", OCOP_WHOLE },
	{ "erratic_above", OCOP_DECIMAL },
	{ "evaluate_by", OCOP_DATE },
	{ "expires", OCOP_DATE },
	{ "filed", OCOP_DATE },
	{ "follow_up_by", OCOP_DATE },
	{ "form03_at", OCOP_DATE },
	{ "form03_by", OCOP_DATE },
	{ "gain", OCOP_DECIMAL },
	{ "gap", OCOP_DECIMAL },
	{ "group", OCOP_WHOLE },
	{ "harsh_below", OCOP_DECIMAL }, /* may be negative */
	{ "has_valid", OCOP_YESNO },
	{ "hectares", OCOP_DECIMAL },
	{ "held", OCOP_DATE },
	{ "high", OCOP_WHOLE },
	{ "in_force", OCOP_YESNO },
	{ "inspected", OCOP_DATE },
	{ "international", OCOP_YESNO },
	{ "issued", OCOP_DATE },
	{ "leaf", OCOP_YESNO },
	{ "left", OCOP_DECIMAL },
	{ "lenient_above", OCOP_DECIMAL },
	{ "lifted", OCOP_DATE },
	{ "line", OCOP_WHOLE },
	{ "low", OCOP_WHOLE },
	{ "mad", OCOP_DECIMAL },
	{ "max", OCOP_WHOLE },
	{ "mean", OCOP_DECIMAL },
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
	{ "opened", OCOP_DATE },
	{ "option", OCOP_WHOLE },
	{ "option_after", OCOP_WHOLE },
	{ "option_before", OCOP_WHOLE },
	{ "over_limit", OCOP_WHOLE },
	{ "percent", OCOP_DECIMAL },
	{ "planned", OCOP_DECIMAL },
	{ "points", OCOP_WHOLE },
	{ "points_after", OCOP_WHOLE },
	{ "points_before", OCOP_WHOLE },
	{ "points_short", OCOP_DECIMAL },
	{ "points_stars", OCOP_WHOLE },
	{ "products", OCOP_WHOLE },
	{ "quorum_chair", OCOP_YESNO },
	{ "quorum_percent", OCOP_WHOLE },
	{ "rank", OCOP_WHOLE },
	{ "rank_after", OCOP_WHOLE },
	{ "rank_before", OCOP_WHOLE },
	{ "reached", OCOP_YESNO },
	{ "received", OCOP_DATE },
	{ "recognised", OCOP_DATE },
	{ "rescored", OCOP_WHOLE },
	{ "revoke_by", OCOP_DATE },
	{ "revoked", OCOP_DATE },
	{ "samples", OCOP_WHOLE },
	{ "scored", OCOP_WHOLE },
	{ "scores", OCOP_YESNO },
	{ "self", OCOP_WHOLE },
	{ "sent", OCOP_DATE },
	{ "set", OCOP_WHOLE },
	{ "share", OCOP_DECIMAL },
	{ "sheets", OCOP_WHOLE },
	{ "sheets_changed", OCOP_WHOLE },
	{ "since", OCOP_DATE },
	{ "spread", OCOP_WHOLE },
	{ "stable", OCOP_YESNO },
	{ "stars", OCOP_WHOLE },
	{ "stars_after", OCOP_WHOLE },
	{ "stars_before", OCOP_WHOLE },
	{ "stars_other", OCOP_WHOLE },
	{ "stars_self", OCOP_WHOLE },
	{ "step", OCOP_WHOLE },
	{ "sum", OCOP_WHOLE },
	{ "target", OCOP_WHOLE },
	{ "target_max", OCOP_WHOLE },
	{ "to", OCOP_WHOLE },
	{ "trained", OCOP_WHOLE },
	{ "trend", OCOP_DECIMAL },
	{ "valid", OCOP_WHOLE },
	{ "valid_from", OCOP_DATE },
	{ "valid_until", OCOP_DATE },
	{ "value", OCOP_DECIMAL },
	{ "variant", OCOP_WHOLE },
	{ "version", OCOP_WHOLE },
	{ "weight", OCOP_DECIMAL },
	{ "window_from", OCOP_DATE },
	{ "window_until", OCOP_DATE },
	{ "workers", OCOP_WHOLE },
	{ "works", OCOP_YESNO },
	{ "year", OCOP_WHOLE },
	{ "year_offset", OCOP_WHOLE },
};

static int
by_name(const void *key, const void *entry)
{
	return strcmp(key, *(const char *const *)entry);
}

enum ocop_type
ocop_column_type(const char *name)
{
	const void *found = bsearch(name, types,
	    sizeof(types) / sizeof(types[0]), sizeof(types[0]), by_name);

	return found ? types[((const char *)found - (const char *)types) /
			   (ptrdiff_t)sizeof(types[0])]
			   .type :
		       OCOP_TEXT;
}
