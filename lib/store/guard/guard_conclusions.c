/* Conclusions: of a certificate that the product holds. */
#include "sql.h"
#include "store/guard/guard.h"

static int
check_conclusion(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *product = guard_value(guard, "product");
	const char *concluded = guard_value(guard, "concluded");
	int got = guard_lasting(guard, product, err);

	if (got == 0)
		got = guard_ask(guard, sql_holds_certificate, err, ":product",
		    product, ":day", concluded, NULL);
	if (got != 0)
		return got < 0 ? -1 : OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_LAPSED, "concluded", concluded,
	    "%s holds no valid certificate on %s; there is none to revoke (QĐ "
	    "26/2026 Art. 8)",
	    product, concluded);
	fault->warning = true;
	return OCOP_ROW;
}

const struct guard_rules guard_conclusions = {
	.kind = "conclusions",
	.check = check_conclusion,
};
