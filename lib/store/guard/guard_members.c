/* Members of councils: one chair; who has scored keeps a role that scores. */
#include <string.h>

#include "sql.h"
#include "store/guard/guard.h"

/* A council has one chair. */
static int
check_chair(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *round = guard_value(guard, "round");
	const char *member = guard_value(guard, "member");
	int got = guard_ask(guard, sql_other_chair, err, ":round", round,
	    ":member", member, NULL);

	if (got <= 0)
		return got < 0 ? -1 : OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_CHANGED, "role", "chair",
	    "%s is the chair of round %s; give %s another role first",
	    guard_answer(guard, 0), round, guard_answer(guard, 0));
	return OCOP_ROW_BAD;
}

/* Who has scored keeps a role that scores. */
static int
check_scored(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *round = guard_value(guard, "round");
	const char *member = guard_value(guard, "member");
	const char *role = guard_value(guard, "role");
	int got = guard_ask(guard, sql_member_scored, err, ":round", round,
	    ":member", member, NULL);

	if (got <= 0)
		return got < 0 ? -1 : OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_CHANGED, "role", role,
	    "%s has scored %s in round %s, and the role %s does not "
	    "score; keep the role",
	    member, guard_answer(guard, 0), round, role);
	return OCOP_ROW_BAD;
}

static int
check_role(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *role = guard_value(guard, "role");

	if (!role || strcmp(role, "member") == 0)
		return OCOP_ROW;
	if (strcmp(role, "chair") == 0)
		return check_chair(guard, fault, err);
	return check_scored(guard, fault, err);
}

const struct guard_rules guard_members = { .kind = "members",
	.check = check_role };
