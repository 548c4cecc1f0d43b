/* Successors: a unit ends once, and one that takes all of it is alone. */
#include <string.h>

#include "sql.h"
#include "store/guard/guard.h"

/* A unit ends once, and what takes it over as a whole leaves nothing. */
static int
check_successor(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *unit = guard_value(guard, "unit"), *why, *what;
	const char *since = guard_value(guard, "since");
	int got = guard_ask(guard, sql_succession_refused, err, ":unit", unit,
	    ":successor", guard_value(guard, "successor"), ":since", since,
	    ":share", guard_value(guard, "share"), NULL);

	if (got <= 0)
		return got < 0 ? -1 : OCOP_ROW;
	why = guard_answer(guard, 0);
	what = guard_answer(guard, 1);
	if (strcmp(why, "whole") == 0)
		ocop_fault_set(fault, OCOP_E_SUCCESSOR, "share",
		    guard_value(guard, "share"),
		    "%s goes to %s on %s, too, so neither has the whole of "
		    "it; correct share",
		    unit, what, since);
	else if (strcmp(why, "twice") == 0)
		ocop_fault_set(fault, OCOP_E_SUCCESSOR, "since", since,
		    "%s was taken over on %s; a unit that goes on after that "
		    "is its own successor then",
		    unit, what);
	else
		ocop_fault_set(fault, OCOP_E_SUCCESSOR, "since", since,
		    "%s is in force until %s by its own row; correct one of "
		    "the days",
		    unit, what);
	return OCOP_ROW_BAD;
}

const struct guard_rules guard_successors = {
	.kind = "successors",
	.check = check_successor,
};
