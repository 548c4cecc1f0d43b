#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "store/guard.h"

/* A unit, or an old one, ends after it began. */
static int
check_days(struct guard *guard, struct ocop_fault *fault)
{
	const char *from = guard_value(guard, "valid_from");
	const char *until = guard_value(guard, "valid_until");

	if (!from || !until || strcmp(from, until) <= 0)
		return OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_RANGE, "valid_until", until,
	    "ends on %s, before it begins on %s; correct one of them", until,
	    from);
	return OCOP_ROW_BAD;
}

/* Whether two spellings are of one name: 1, 0, or -1 on no memory. */
static int
same_name(const char *left, const char *right)
{
	char *a = utf8_words(left, true), *b = utf8_words(right, true);
	int same = a && b ? strcmp(a, b) == 0 : -1;

	free(a);
	free(b);
	return same;
}

/*
 * Rows point to a unit by its code.  Under another name it may be another
 * territory, and they would move with it unseen.
 */
static int
check_name(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *before = guard_stored(guard, "name");
	const char *name = guard_value(guard, "name");
	int same;

	if (!before || strcmp(before, name) == 0 || guard->store->actor.reason)
		return OCOP_ROW;
	if ((same = same_name(before, name)) != 0)
		return same < 0 ? ocop_fail_memory(err) : OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_CHANGED, "name", name,
	    "%s is stored as %s; a unit takes another name, or its code "
	    "another unit, only with --reason",
	    guard_value(guard, "unit"), before);
	return OCOP_ROW_BAD;
}

static int
check(struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	int got = check_days(guard, fault);

	return got == OCOP_ROW ? check_name(guard, fault, err) : got;
}

static int
check_old(struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	(void)err;
	return check_days(guard, fault);
}

const struct guard_rules guard_units = {
	.kind = "units",
	.check = check,
};

const struct guard_rules guard_old_units = {
	.kind = "old-units",
	.check = check_old,
};
