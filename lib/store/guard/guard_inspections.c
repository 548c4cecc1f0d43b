/* Inspections: their days, what is to be remedied, and a valid certificate. */
#include "sql.h"
#include "store/guard/guard.h"

/* Checks come after the recognition. */
static int
warn_without_certificate(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *product = guard_value(guard, "product");
	const char *inspected = guard_value(guard, "inspected");
	int got = guard_lasting(guard, product, err);

	if (got == 0)
		got = guard_ask(guard, sql_holds_certificate, err, ":product",
		    product, ":day", inspected, NULL);
	if (got != 0)
		return got < 0 ? -1 : OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_LAPSED, "inspected", inspected,
	    "%s holds no valid certificate on %s; inspections are of "
	    "recognised products (QĐ 26/2026 Art. 9)",
	    product, inspected);
	fault->warning = true;
	return OCOP_ROW;
}

static int
check_inspection(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *result = guard_value(guard, "result");

	if (guard_is(result, "remedy") && !guard_value(guard, "follow_up")) {
		ocop_fault_set(fault, OCOP_E_REQUIRED, "follow_up", "",
		    "blank, and the result is remedy; write what is to be "
		    "remedied");
		return OCOP_ROW_BAD;
	}
	return warn_without_certificate(guard, fault, err);
}

const struct guard_rules guard_inspections = {
	.kind = "inspections",
	.check = check_inspection,
};
