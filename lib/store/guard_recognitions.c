#include <stdlib.h>
#include <string.h>

#include "sql.h"
#include "store/guard.h"

/*
 * The last day of a certificate issued on a day, into guard->date: QĐ 26/2026
 * Art. 4.3.  1, 0 when it cannot be said, -1; *months is the term.
 */
static int
expiry(struct guard *guard, const char *issued, int *months,
    struct ocop_error *err)
{
	struct ocop_date date;
	int got;

	if (!issued || !ocop_date_parse(&date, issued))
		return 0;
	got = guard_ask(guard, sql_get_parameter, err, ":parameter",
	    "validity_months", NULL);
	if (got <= 0)
		return got;
	*months = atoi(guard_answer(guard, 0));
	ocop_date_format(guard->date, ocop_date_add_months(date, *months));
	return 1;
}

/* A new certificate, or one of another day, expires when the law says unless
 * the file does. */
static int
fill(struct guard *guard, const char **values, struct ocop_error *err)
{
	size_t issued = guard_column(guard, "issued");
	size_t expires = guard_column(guard, "expires");
	const char *before = guard_stored(guard, "issued");
	int months, got;

	if (values[expires] && *values[expires])
		return 0;
	if (before && !values[expires] &&
	    (!values[issued] || strcmp(values[issued], before) == 0))
		return 0;
	if ((got = expiry(guard, values[issued], &months, err)) > 0)
		values[expires] = guard->date;
	return got < 0 ? -1 : 0;
}

/* The expiry a certificate prints stands: RULINGS R20. */
static int
check_expires(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *issued = guard_value(guard, "issued");
	const char *expires = guard_value(guard, "expires");
	int months, got = expiry(guard, issued, &months, err);

	if (got <= 0 || !expires || strcmp(guard->date, expires) == 0)
		return got < 0 ? -1 : OCOP_ROW;
	if (strcmp(expires, issued) <= 0) {
		ocop_fault_set(fault, OCOP_E_RANGE, "expires", expires,
		    "a certificate of %s cannot expire on %s; correct one of "
		    "them",
		    issued, expires);
		return OCOP_ROW_BAD;
	}
	ocop_fault_set(fault, OCOP_E_EXPIRES, "expires", expires,
	    "%d months from %s are %s; the date given is kept, as the "
	    "certificate has it",
	    months, issued, guard->date);
	fault->warning = true;
	return OCOP_ROW;
}

static int
check(struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	int got = check_expires(guard, fault, err);

	if (got != OCOP_ROW || !guard->stored || guard->store->actor.reason)
		return got;
	fault->warning = false;
	ocop_fault_set(fault, OCOP_E_CHANGED, "decision",
	    guard_value(guard, "decision"),
	    "%s/%s is stored otherwise; a recognition is changed only with "
	    "--reason",
	    guard_value(guard, "product"), guard_value(guard, "decision"));
	return OCOP_ROW_BAD;
}

const struct guard_rules guard_recognitions = { "recognitions", fill, check };
