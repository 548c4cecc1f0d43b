/* Units of today and before: their codes, their names, their days. */
#include <stdlib.h>
#include <string.h>

#include "base/letters/utf8.h"
#include "rules/place/unit_code.h"
#include "store/guard/guard.h"

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

/* Whether two spellings are of one name. */
static bool
same_name(const char *left, const char *right)
{
	char *a = utf8_words(left, true), *b = utf8_words(right, true);
	bool same = strcmp(a, b) == 0;

	free(a);
	free(b);
	return same;
}

/*
 * Rows point to a unit by its code.  Under another name it may be another
 * territory, and they would move with it unseen.
 */
static int
check_name(struct guard *guard, struct ocop_fault *fault)
{
	const char *before = guard_stored(guard, "name");
	const char *name = guard_value(guard, "name");

	if (!before || guard->store->actor.reason || same_name(before, name))
		return OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_CHANGED, "name", name,
	    "%s is stored as %s; a unit takes another name, or its code "
	    "another unit, only with --reason",
	    guard_value(guard, "unit"), before);
	return OCOP_ROW_BAD;
}

/* A code that may be of this kind, or of the other. */
static int
check_code(struct guard *guard, const char *column, enum unit_code kind,
    enum unit_code other, struct ocop_fault *fault)
{
	const char *code = guard_value(guard, column);

	if (guard->stored || unit_code_is(kind, code) ||
	    unit_code_is(other, code))
		return OCOP_ROW;
	if (kind == other)
		ocop_fault_about(fault, OCOP_E_CODE, column, code,
		    "is no code of a unit: it has %zu digits, zeros in front "
		    "among them; correct it",
		    unit_code_digits(kind));
	else
		ocop_fault_about(fault, OCOP_E_CODE, column, code,
		    "is no code of a unit: a province has %zu digits, any "
		    "other unit %zu, zeros in front among them; correct it",
		    unit_code_digits(kind), unit_code_digits(other));
	return OCOP_ROW_BAD;
}

static int
check_unit(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	int got = check_code(guard, "unit",
	    guard_value(guard, "province") ? UNIT_COMMUNE : UNIT_PROVINCE,
	    UNIT_COMMUNE, fault);

	(void)err;
	if (got == OCOP_ROW)
		got = check_days(guard, fault);
	return got == OCOP_ROW ? check_name(guard, fault) : got;
}

static int
check_old_unit(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	static const struct {
		const char *column;
		enum unit_code kind;
	} codes[] = {
		{ "old_province", UNIT_OLD_PROVINCE },
		{ "old_district", UNIT_OLD_DISTRICT },
		{ "old_unit", UNIT_OLD_COMMUNE },
	};
	int got = OCOP_ROW;

	(void)err;
	for (size_t i = 0;
	     got == OCOP_ROW && i < sizeof(codes) / sizeof(codes[0]); i++)
		got = check_code(guard, codes[i].column, codes[i].kind,
		    codes[i].kind, fault);
	return got == OCOP_ROW ? check_days(guard, fault) : got;
}

const struct guard_rules guard_units = {
	.kind = "units",
	.check = check_unit,
};

const struct guard_rules guard_old_units = {
	.kind = "old-units",
	.check = check_old_unit,
};
