/*
 * Private to lib/report: dossiers that were filed before the rules of today
 * began, and those filed since, in the rounds that judge them: by what
 * rules/time/former.h says.
 */
#ifndef OCOP_REPORT_READ_FORMER_DOSSIERS_H
#define OCOP_REPORT_READ_FORMER_DOSSIERS_H

#include <ocop/date.h>
#include <ocop/fault.h>

#include "base/map.h"
#include "store/edition/known_terms.h"

struct former {
	struct ocop_known_terms known;
	const char *round;
	char edition[80]; /* of the round */
	bool is_former;   /* its score sheets began before the rules of today */
	int as_of;
	struct map products; /* those whose day of filing is known */
	struct former_dossier {
		bool before; /* filed before the rules of today */
		int by;      /* last day under the former ones */
	} * dossiers;        /* by number of the product */
	size_t room;
};

/* Those of a round as of a day; the round's name must outlive it.  Released
 * with former_free() in any case. */
OCOP_CHECKED int former_read(struct former *out, struct ocop_store *store,
    const char *round, struct ocop_date as_of, struct ocop_error *err);
void former_free(struct former *former);

/* Warns of a round that has both, or those that others should judge. */
void former_tell(const struct former *former, ocop_fault_fn *report, void *ctx);

/* Whether the round may decide on the dossier of a product on the day: true,
 * and a warning if fault->code is set; or false and a fault. */
bool former_allows(const struct former *former, const char *product,
    bool passed, struct ocop_fault *fault);

#endif
