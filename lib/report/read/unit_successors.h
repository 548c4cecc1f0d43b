/*
 * Private to lib/report: units that are another one by now.
 */
#ifndef OCOP_REPORT_READ_UNIT_SUCCESSORS_H
#define OCOP_REPORT_READ_UNIT_SUCCESSORS_H

#include <ocop/catalog.h>
#include <ocop/date.h>

#include "base/map.h"

struct unit_successors {
	struct map units; /* that are another one */
	struct unit_successor {
		const char *unit, *province;
	} * to; /* by number of the unit */
	struct arena texts;
};

/* Reads those of a day into a struct that was set to zero. */
OCOP_CHECKED int unit_successors_read(struct unit_successors *successors,
    struct ocop_store *store, struct ocop_date as_of, struct ocop_error *err);
void unit_successors_free(struct unit_successors *successors);

/* What the unit is: itself, or another one, and then its province as well. */
const char *unit_successor_of(const struct unit_successors *successors,
    const char *unit, const char **province);

#endif
