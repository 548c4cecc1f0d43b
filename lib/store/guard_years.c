#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/guard.h"

enum { YEAR_FIRST = 1900, YEAR_LAST = 2199 }; /* else a slip of the hand */

static int
check_year(struct guard *guard, struct ocop_fault *fault)
{
	const char *year = guard_value(guard, "year");

	if (atoi(year) >= YEAR_FIRST && atoi(year) <= YEAR_LAST)
		return OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_RANGE, "year", year,
	    "\"%s\" is no year; write four digits", year);
	return OCOP_ROW_BAD;
}

static int
check(struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	(void)err;
	return check_year(guard, fault);
}

static int
check_labour(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *workers = guard_value(guard, "workers");
	const char *trained = guard_value(guard, "trained");
	int got = check(guard, fault, err);

	if (got != OCOP_ROW || !trained || atoll(trained) <= atoll(workers))
		return got;
	ocop_fault_set(fault, OCOP_E_RANGE, "trained", trained,
	    "%s trained of %s workers; correct one of them", trained, workers);
	return OCOP_ROW_BAD;
}

const struct guard_rules guard_labour = { "labour", NULL, check_labour };
const struct guard_rules guard_funding = { "funding", NULL, check };
const struct guard_rules guard_projects = { "projects", NULL, check };
