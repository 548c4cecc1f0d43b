/* Drawings of certificates: months of expiry, and states. */
#include <stdio.h>

#include "report/figures.h"
#include "report/page/chart.h"
#include "report/page/html.h"

enum { YEARS_MAX = 12 }; /* of the calendar; what lies outside is said */

static const char *const months_vi[] = { "T1", "T2", "T3", "T4", "T5", "T6",
	"T7", "T8", "T9", "T10", "T11", "T12" };
static const char *const months_en[] = { "Jan", "Feb", "Mar", "Apr", "May",
	"Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };

/* The last day of a certificate that was not revoked. */
static bool
find_last_day(struct ocop_date *out, const struct expiry *expiry)
{
	if (expiry->state == OCOP_LIFE_REVOKED ||
	    expiry->valid_until == OCOP_NO_DAY)
		return false;
	*out = ocop_date_from_days(expiry->valid_until);
	return true;
}

/* The years with the last day of any, those around the day first. */
static bool
find_years(const struct ocop_question *q, int *first, int *last)
{
	const struct expiry *all = q->figures->items;
	int year = q->as_of.year;
	struct ocop_date day;
	bool any = false;

	*first = *last = year;
	for (size_t i = 0; i < q->figures->count; i++) {
		if (!find_last_day(&day, &all[i]))
			continue;
		any = true;
		if (day.year < *first)
			*first = day.year;
		if (day.year > *last)
			*last = day.year;
	}
	if (*last > year + YEARS_MAX / 2)
		*last = year + YEARS_MAX / 2;
	if (*first <= *last - YEARS_MAX)
		*first = *last - YEARS_MAX + 1;
	return any;
}

static void
draw_months(struct text *out, const struct html_drawing *drawing)
{
	const struct ocop_question *q = drawing->question;
	const struct expiry *all = q->figures->items;
	int64_t counts[12 * (YEARS_MAX + 1)] = { 0 };
	long long before = 0, after = 0;
	struct ocop_date day;
	int first, last;
	struct text note = { 0 };

	if (!find_years(q, &first, &last))
		return;
	for (size_t i = 0; i < q->figures->count; i++) {
		if (!find_last_day(&day, &all[i]))
			continue;
		if (day.year < first)
			before++;
		else if (day.year > last)
			after++;
		else
			counts[12 * (day.year - first) + day.month - 1]++;
	}
	text_printf(&note, "%s",
	    ocop_gettext(
		"Certificates whose last day is in the month, with extensions, "
		"without those revoked. Last column: the year."));
	if (before > 0 || after > 0)
		text_printf(&note, " %s: %lld. %s: %lld.",
		    ocop_gettext("Before"), before, ocop_gettext("After"),
		    after);
	chart_calendar(out,
	    &(const struct chart){ "expiring-months",
		ocop_gettext("Calendar of expiry"), text_sure(&note), NULL },
	    &(const struct chart_months){
		q->lang == OCOP_VI ? months_vi : months_en, first,
		last - first + 1, counts, q->as_of.year, q->as_of.month },
	    ocop_gettext("this month"));
	text_free(&note);
}

/* The states are seven, and five of them are valid: say how many that makes. */
static void
draw_states(struct text *out, const struct html_drawing *drawing)
{
	const struct ocop_figures *figures = drawing->question->figures;
	const struct expiry *all = figures->items;
	struct chart_part parts[OCOP_LIFE_STATES];
	struct text note = { 0 };
	int64_t valid = 0;

	for (int s = 0; s < OCOP_LIFE_STATES; s++) {
		const char *name = ocop_life_name((enum ocop_life_state)s);

		parts[s] = (struct chart_part){
			ocop_label_word(drawing->labels, "state", name), name, 0
		};
		for (size_t i = 0; i < figures->count; i++)
			parts[s].value += (int)all[i].state == s;
		if (ocop_life_valid((enum ocop_life_state)s))
			valid += parts[s].value;
	}
	text_printf(&note,
	    ocop_gettext("Certificates; valid on the day: %lld."),
	    (long long)valid);
	chart_share(out,
	    &(const struct chart){ "expiring-states", ocop_gettext("By state"),
		text_sure(&note), NULL },
	    parts, OCOP_LIFE_STATES);
	text_free(&note);
}

int
html_draw_expiring(struct text *out, const struct html_drawing *drawing,
    struct ocop_error *err)
{
	(void)err;
	draw_months(out, drawing);
	draw_states(out, drawing);
	return 0;
}
