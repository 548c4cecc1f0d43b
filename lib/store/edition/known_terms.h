/*
 * What the catalog knows of terms: the numbers of the procedure as they hold
 * for a round or on a day, and the days that are not worked.
 */
#ifndef OCOP_STORE_EDITION_KNOWN_TERMS_H
#define OCOP_STORE_EDITION_KNOWN_TERMS_H

#include <ocop/store.h>

#include "rules/time/deadline.h"

struct ocop_known_terms {
	struct ocop_procedure procedure;
	struct ocop_calendar calendar;
	struct ocop_day *days; /* of the calendar */
};

/*
 * Those of a round, or, where round is NULL, of a day (ISO).  What no pack
 * says is not set.  Release them with ocop_terms_free() in any case.
 */
OCOP_CHECKED int ocop_terms_read(struct ocop_known_terms *out,
    struct ocop_store *store, const char *round, const char *day,
    struct ocop_error *err);
void ocop_terms_free(struct ocop_known_terms *terms);

#endif
