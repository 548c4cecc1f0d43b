/* The terms of the procedure, and the days of a round. */
#include <string.h>

#include <ocop/date.h>

#include "base/number.h"
#include "rules/time/deadline.h"

/* Those after the required ones are of packs that older catalogs lack. */
enum {
	WEEKEND,
	REQUIRED = 6,
	ROLL_OVER = REQUIRED,
	FORMER_BEFORE,
	FORMER_FIRST,
	FORMER_UPGRADE,
	FORMER_RENEWAL
};

static const struct {
	const char *name;
	size_t at; /* in struct ocop_procedure */
} parameters[] = {
	[WEEKEND] = { "weekend", offsetof(struct ocop_procedure, weekend) },
	{ "commune_working_days",
	    offsetof(struct ocop_procedure, commune_working_days) },
	{ "renewal_from_days",
	    offsetof(struct ocop_procedure, renewal_from_days) },
	{ "renewal_until_days",
	    offsetof(struct ocop_procedure, renewal_until_days) },
	{ "renewal_decision_days",
	    offsetof(struct ocop_procedure, renewal_decision_days) },
	{ "deadline_day_counts",
	    offsetof(struct ocop_procedure, deadline_day_counts) },
	[ROLL_OVER] = { "terms_roll_over_days_off",
	    offsetof(struct ocop_procedure, roll_over) },
	[FORMER_BEFORE] = { "former_before",
	    offsetof(struct ocop_procedure, former_before) },
	[FORMER_FIRST] = { "former_days_first",
	    offsetof(struct ocop_procedure, former_first) },
	[FORMER_UPGRADE] = { "former_days_upgrade",
	    offsetof(struct ocop_procedure, former_upgrade) },
	[FORMER_RENEWAL] = { "former_days_renewal",
	    offsetof(struct ocop_procedure, former_renewal) },
};

enum { PARAMETERS = sizeof(parameters) / sizeof(parameters[0]) };

/* Weekdays with blanks between; some day must be left to work on. */
static int
read_weekend(unsigned *out, const char *value, struct ocop_error *err)
{
	static const char days[] = "1234567";
	const unsigned week = 0xfe; /* bits 1 to 7 */

	*out = 0;
	for (const char *p = value; *p; p++) {
		const char *day = strchr(days, *p);

		*out |= day ? 1u << (day - days + 1) : *p == ' ' ? 0 : week;
	}
	if (*out == week)
		return ocop_fail(err, OCOP_ENO,
		    "the parameter weekend is \"%s\"; it lists days from 1 "
		    "(Monday) to 7 and leaves one to work on",
		    value);
	return 0;
}

static int
read_day(
    int *out, const char *parameter, const char *value, struct ocop_error *err)
{
	struct ocop_date date;

	if (!ocop_date_parse(&date, value))
		return ocop_fail(err, OCOP_ENO,
		    "the parameter %s is \"%s\", which is no date; write "
		    "2026-08-05",
		    parameter, value);
	*out = ocop_date_days(date);
	return 0;
}

int
ocop_procedure_set(struct ocop_procedure *procedure, const char *parameter,
    const char *value, struct ocop_error *err)
{
	size_t i = 0;
	int number;

	while (i < PARAMETERS && strcmp(parameters[i].name, parameter) != 0)
		i++;
	if (i == PARAMETERS)
		return 0;
	procedure->have |= 1u << i;
	if (i == WEEKEND)
		return read_weekend(&procedure->weekend, value, err);
	if (i == FORMER_BEFORE)
		return read_day(
		    &procedure->former_before, parameter, value, err);
	number = number_parse(value, strlen(value));
	if (number < 0)
		return ocop_fail(err, OCOP_ENO,
		    "the parameter %s is \"%s\", which is not a whole number",
		    parameter, value);
	memcpy((char *)procedure + parameters[i].at, &number, sizeof(number));
	return 0;
}

int
ocop_procedure_check(
    const struct ocop_procedure *procedure, struct ocop_error *err)
{
	for (size_t i = 0; i < REQUIRED; i++)
		if (!(procedure->have & 1u << i))
			return ocop_fail(err, OCOP_ENO,
			    "the catalog has no parameter %s; load the pack "
			    "that has it, as with ocop-register edition "
			    "--enact procedure-2026",
			    parameters[i].name);
	return 0;
}

int
ocop_term_end(const struct ocop_procedure *procedure,
    const struct ocop_calendar *calendar, int day)
{
	return procedure->roll_over ? ocop_calendar_next(calendar, day) : day;
}

static bool
has_parameter(const struct ocop_procedure *procedure, int parameter)
{
	return procedure->have & 1u << parameter;
}

bool
ocop_former_known(const struct ocop_procedure *procedure, int as_of)
{
	return has_parameter(procedure, FORMER_BEFORE) &&
	    as_of >= procedure->former_before;
}

bool
ocop_former_filed(const struct ocop_procedure *procedure, int filed)
{
	return filed != OCOP_NO_DAY && filed < procedure->former_before;
}

int
ocop_former_by(const struct ocop_procedure *procedure,
    const struct ocop_calendar *calendar, const char *kind)
{
	static const struct {
		const char *kind;
		int parameter;
	} kinds[] = { { "first", FORMER_FIRST }, { "upgrade", FORMER_UPGRADE },
		{ "renewal", FORMER_RENEWAL } };

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		int days;

		if (strcmp(kinds[i].kind, kind) != 0 ||
		    !has_parameter(procedure, kinds[i].parameter))
			continue;
		memcpy(&days,
		    (const char *)procedure + parameters[kinds[i].parameter].at,
		    sizeof(days));
		return ocop_term_end(
		    procedure, calendar, procedure->former_before + days);
	}
	return OCOP_NO_DAY;
}

/* The last day in time, when something is due before or by a month-day. */
static int
last_day(int *out, const struct ocop_procedure *procedure, int year,
    const char *month_day, struct ocop_error *err)
{
	char text[OCOP_DATE_TEXT];
	struct ocop_date date;

	ocop_date_format(text, (struct ocop_date){ year, 1, 1 });
	if (strlen(month_day) != 5)
		return ocop_fail(err, OCOP_ENO,
		    "a round is due on \"%s\"; a pack writes month and day, as "
		    "04-30",
		    month_day);
	memcpy(text + 5, month_day, 5);
	if (!ocop_date_parse(&date, text))
		return ocop_fail(err, OCOP_ENO,
		    "a round is due on \"%s\", and %d has no such day",
		    month_day, year);
	*out = ocop_date_days(date) - !procedure->deadline_day_counts;
	return 0;
}

int
ocop_round_days(struct ocop_round_days *out,
    const struct ocop_procedure *procedure, int year, const char *dossiers_by,
    const char *evaluate_by, struct ocop_error *err)
{
	if (last_day(&out->dossier, procedure, year, dossiers_by, err) < 0)
		return -1;
	return last_day(&out->evaluate, procedure, year, evaluate_by, err);
}
