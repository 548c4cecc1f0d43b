/* Parameters of a pack: every name is one that something reads, and every
 * value of the form that its reader expects. */
#include <stdio.h>
#include <string.h>

#include <ocop/date.h>

#include "base/letters/edit_distance.h"
#include "base/number.h"
#include "rules/edition/build.h"
#include "rules/edition/parameter.h"
#include "rules/time/deadline.h"

enum form { NUMBER, YES_NO, DAY, WEEKEND };

/* Those that no council sets; ocop_parameter_name() has the others. */
static const struct {
	const char *name;
	enum form form;
} names[] = {
	{ "validity_months", NUMBER },
	{ "renewal_from_days", NUMBER },
	{ "renewal_until_days", NUMBER },
	{ "renewal_decision_days", NUMBER },
	{ "late_extension_days", NUMBER },
	{ "commune_working_days", NUMBER },
	{ "revocation_days", NUMBER },
	{ "rounds_per_year", NUMBER },
	{ "send_up_from", NUMBER },
	{ "points_max", NUMBER },
	{ "notice_days", NUMBER },
	{ "weekend", WEEKEND },
	{ "deadline_day_counts", YES_NO },
	{ "units_from", DAY },
	{ "late_extension_until", DAY },
	{ "former_before", DAY },
	{ "former_days_first", NUMBER },
	{ "former_days_upgrade", NUMBER },
	{ "former_days_renewal", NUMBER },
	{ "terms_roll_over_days_off", YES_NO },
};

enum { NAMES = sizeof(names) / sizeof(names[0]) };

/* The name by number, those of councils last; NULL after them. */
static const char *
name_of(size_t number)
{
	return number < NAMES ? names[number].name :
				ocop_parameter_name(number - NAMES);
}

/* The name that is most like it, or NULL. */
static const char *
like(const char *name)
{
	size_t least = NEAR_NOT;
	const char *best = NULL, *other;

	for (size_t i = 0; (other = name_of(i)) != NULL; i++)
		if (near_distance(other, name) < least) {
			least = near_distance(other, name);
			best = other;
		}
	return best;
}

static void
tell_unknown(struct build *build, const struct ocop_table *table, size_t row)
{
	const char *name = ocop_table_cell(table, row, "parameter");
	const char *near = like(name);

	if (near)
		build_fault(build, table, row, "parameter",
		    "nothing reads a parameter %s; did you mean %s?", name,
		    near);
	else
		build_fault(build, table, row, "parameter",
		    "nothing reads a parameter %s; ocop(5) names those that "
		    "are read",
		    name);
}

static void
check_weekend(struct build *build, const struct ocop_table *table, size_t row)
{
	struct ocop_procedure unused = { 0 };
	struct ocop_error err = { 0 };

	if (ocop_procedure_set(&unused, "weekend",
		ocop_table_cell(table, row, "value"), &err) < 0)
		build_fault(build, table, row, "value", "%s", err.text);
}

static void
check_value(struct build *build, const struct ocop_table *table, size_t row,
    enum form form)
{
	const char *value = ocop_table_cell(table, row, "value");

	if (form == WEEKEND)
		check_weekend(build, table, row);
	else if (form == DAY)
		build_check_day(build, table, row, "value");
	else if (form == YES_NO && strcmp(value, "0") != 0 &&
	    strcmp(value, "1") != 0)
		build_fault(
		    build, table, row, "value", "\"%s\" is not 0 or 1", value);
	else if (form == NUMBER && number_parse(value, strlen(value)) < 0)
		build_fault(build, table, row, "value",
		    "\"%s\" is not a whole number", value);
}

static void
check_council(struct build *build, const struct ocop_table *table, size_t row,
    size_t number)
{
	const char *value = ocop_table_cell(table, row, "value");
	struct ocop_edition unused = { 0 };
	char choices[160];

	if (ocop_parameter_set(&unused, number, value) == 0)
		return;
	ocop_parameter_choices(number, choices, sizeof(choices));
	build_fault(
	    build, table, row, "value", "\"%s\" is not %s", value, choices);
}

void
build_check_parameters(struct build *build)
{
	const struct ocop_table *table =
	    ocop_pack_table(build->pack, "parameters");

	for (size_t row = 0; row < table->rows; row++) {
		const char *name = ocop_table_cell(table, row, "parameter");
		size_t i = 0;

		while (name_of(i) && strcmp(name_of(i), name) != 0)
			i++;
		if (!name_of(i))
			tell_unknown(build, table, row);
		else if (i < NAMES)
			check_value(build, table, row, names[i].form);
		else
			check_council(build, table, row, i - NAMES);
	}
}
