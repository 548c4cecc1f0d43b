/*
 * Private to lib/report: units that are another one by now.
 */
#ifndef OCOP_REPORT_READ_UNIT_SUCCESSORS_H
#define OCOP_REPORT_READ_UNIT_SUCCESSORS_H

#include <ocop/catalog.h>
#include <ocop/date.h>

#include "base/map.h"

struct moved {
	struct map units; /* that are another one */
	struct moved_to {
		const char *unit, *province;
	} * to; /* by number of the unit */
	struct arena texts;
};

/* Reads those of a day into a struct that was set to zero. */
OCOP_CHECKED int moved_read(struct moved *moved, struct ocop_store *store,
    struct ocop_date as_of, struct ocop_error *err);
void moved_free(struct moved *moved);

/* What the unit is: itself, or another one, and then its province as well. */
const char *moved_now(
    const struct moved *moved, const char *unit, const char **province);

#endif
