/*
 * Private to lib/report: the dossiers of a round that came too late to be
 * decided on.
 */
#ifndef OCOP_REPORT_LATE_H
#define OCOP_REPORT_LATE_H

#include <ocop/date.h>
#include <ocop/writer.h>

struct late {
	struct ocop_writer *dossiers; /* as in the report applications */
	char text[160];
};

/* How they are on the day; closed by the caller in any case. */
OCOP_CHECKED int late_open(struct late *late, struct ocop_store *store,
    const char *round, struct ocop_date day, struct ocop_error *err);
void late_close(struct late *late);

/* How the dossier of the product was late, until the next call; or NULL. */
const char *late_of(struct late *late, const char *product);

#endif
