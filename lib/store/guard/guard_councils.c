/* Councils: their edition, their parameters and the days of their round. */
#include <string.h>

#include "rules/edition/parameter.h"
#include "sql.h"
#include "store/edition/opening.h"
#include "store/guard/guard.h"

/* A new round that names no edition has the one in force. */
static int
fill_edition(struct guard *guard, const char **values, struct ocop_error *err)
{
	const char *round = values[guard_column(guard, "round")];
	const char **edition = &values[guard_column(guard, "edition")];
	struct ocop_fault none; /* check() says it */
	int got;

	if (*edition && **edition)
		return 0;
	*edition = NULL;
	if (guard->stored)
		return 0;
	got = opening_edition(guard->store, round, guard->code, &none, err);
	if (got == OCOP_ROW)
		*edition = guard->code;
	return got < 0 ? -1 : 0;
}

/* Each parameter must be one that the rules know. */
static int
check_values(struct guard *guard, struct ocop_fault *fault)
{
	struct ocop_edition unused;
	char choices[160];
	const char *name;

	for (size_t i = 0; (name = ocop_parameter_name(i)) != NULL; i++) {
		const char *value = guard_value(guard, name);

		if (!value || ocop_parameter_set(&unused, i, value) == 0)
			continue;
		ocop_parameter_choices(i, choices, sizeof(choices));
		ocop_fault_set(fault, OCOP_E_RANGE, name, value,
		    "\"%s\" is not %s", value, choices);
		return OCOP_ROW_BAD;
	}
	return OCOP_ROW;
}

/* A round is evaluated after its dossiers have come. */
static int
check_days(struct guard *guard, struct ocop_fault *fault)
{
	const char *dossier = guard_value(guard, "dossier_by");
	const char *evaluate = guard_value(guard, "evaluate_by");

	if (!dossier || !evaluate || strcmp(dossier, evaluate) <= 0)
		return OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_RANGE, "evaluate_by", evaluate,
	    "the round is to be evaluated by %s, and its dossiers are due by "
	    "%s; correct one of them",
	    evaluate, dossier);
	return OCOP_ROW_BAD;
}

/* Whether anything but the note changes; *column is the first that does. */
static bool
changes(struct guard *guard, const char **column)
{
	for (size_t i = 0; i < guard->kind->count; i++) {
		*column = guard->kind->columns[i].name;
		if (strcmp(*column, "note") != 0 &&
		    guard_changes(guard, *column))
			return true;
	}
	return false;
}

/*
 * Sheets are checked against the edition, which therefore stays; what else
 * changes once they are there may change stars, and needs a reason.
 */
static int
check_council(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *round = guard_value(guard, "round");
	const char *column;
	int got = check_values(guard, fault);

	if (got == OCOP_ROW)
		got = check_days(guard, fault);
	if (got == OCOP_ROW && !guard_value(guard, "edition"))
		return opening_edition(
		    guard->store, round, guard->code, fault, err);
	if (got != OCOP_ROW || !changes(guard, &column))
		return got;
	got = guard_ask(guard, sql_round_scored, err, ":round", round, NULL);
	if (got <= 0)
		return got < 0 ? -1 : OCOP_ROW;
	if (guard_changes(guard, "edition"))
		ocop_fault_set(fault, OCOP_E_CHANGED, "edition",
		    guard_value(guard, "edition"),
		    "the sheets of round %s were scored under %s; open "
		    "another round",
		    round, guard_stored(guard, "edition"));
	else if (!guard->store->actor.reason)
		ocop_fault_set(fault, OCOP_E_CHANGED, column,
		    guard_value(guard, column),
		    "round %s has sheets; what its council has set is "
		    "changed only with --reason",
		    round);
	else
		return OCOP_ROW;
	return OCOP_ROW_BAD;
}

const struct guard_rules guard_councils = {
	.kind = "councils", .fill = fill_edition, .check = check_council
};
