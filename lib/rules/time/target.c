/* Whether a measured value meets its target, and how far it is from it. */
#include <stdio.h>

#include "base/number.h"
#include "rules/time/target.h"

const char *
ocop_target_status_name(enum ocop_target_status status)
{
	static const char *const names[] = {
		[OCOP_NO_DATA] = "no_data",
		[OCOP_BEHIND] = "behind",
		[OCOP_ON_TRACK] = "on_track",
		[OCOP_MET] = "met",
	};

	return names[status];
}

/* A number, or a share in percent, is the value over the scale; both are
 * whole. */
static int64_t
scale_of(const struct ocop_measured *measured)
{
	return measured->share ? measured->denominator : 1;
}

static int64_t
value_of(const struct ocop_measured *measured)
{
	return measured->share ? 100 * measured->numerator :
				 measured->numerator;
}

/*
 * Both sides of every comparison are multiplied by the denominator, so that
 * a share is compared as the exact fraction it is.
 */
enum ocop_target_status
ocop_target_status(const struct ocop_target *target,
    const struct ocop_measured *measured, int as_of)
{
	int64_t scale = scale_of(measured);
	int64_t value = value_of(measured);
	int64_t total = target->due - target->from;
	int64_t elapsed = as_of - target->from;

	if (!measured->known)
		return OCOP_NO_DATA;
	if (value >= target->value * scale)
		return OCOP_MET;
	if (as_of > target->due)
		return OCOP_BEHIND;
	if (elapsed < 0)
		elapsed = 0;
	return (value - target->baseline * scale) * total >=
		(target->value - target->baseline) * elapsed * scale ?
	    OCOP_ON_TRACK :
	    OCOP_BEHIND;
}

void
ocop_measured_write(
    char out[OCOP_MEASURED_TEXT], const struct ocop_measured *measured)
{
	out[0] = '\0';
	if (!measured->known)
		return;
	if (measured->share)
		number_cut(out, value_of(measured), measured->denominator);
	else
		snprintf(out, OCOP_MEASURED_TEXT, "%lld",
		    (long long)measured->numerator);
}

int64_t
ocop_measured_hundredths(const struct ocop_measured *measured)
{
	return measured->known ? 100 * value_of(measured) / scale_of(measured) :
				 0;
}

/* number / of, rounded up; neither is below 0. */
static int64_t
round_up(int64_t number, int64_t of)
{
	return (number + of - 1) / of;
}

int64_t
ocop_target_line(const struct ocop_target *target, bool share, int as_of)
{
	int64_t total = target->due - target->from;
	int64_t elapsed = as_of - target->from;
	int64_t line;

	if (elapsed < 0)
		elapsed = 0;
	if (total <= 0 || elapsed > total)
		elapsed = total = 1;
	line = target->baseline * total +
	    (target->value - target->baseline) * elapsed;
	return share ? round_up(100 * line, total) :
		       100 * round_up(line, total);
}

void
ocop_target_line_write(char out[OCOP_MEASURED_TEXT],
    const struct ocop_target *target, bool share, int as_of)
{
	int64_t line = ocop_target_line(target, share, as_of);

	if (share)
		number_up(out, line, 100);
	else
		snprintf(
		    out, OCOP_MEASURED_TEXT, "%lld", (long long)line / 100);
}

void
ocop_target_gap_write(char out[OCOP_MEASURED_TEXT],
    const struct ocop_target *target, const struct ocop_measured *measured)
{
	int64_t scale = scale_of(measured);
	int64_t gap = target->value * scale - value_of(measured);

	out[0] = '\0';
	if (!measured->known)
		return;
	if (measured->share)
		number_up(out, gap, scale);
	else
		snprintf(out, OCOP_MEASURED_TEXT, "%lld",
		    (long long)(gap > 0 ? gap : 0));
}

void
ocop_trend_write(char out[OCOP_MEASURED_TEXT],
    const struct ocop_measured *before, const struct ocop_measured *now)
{
	int64_t a, b, change;

	out[0] = '\0';
	if (!before->known || !now->known)
		return;
	a = scale_of(before);
	b = scale_of(now);
	change = value_of(now) * a - value_of(before) * b;
	if (!now->share) {
		snprintf(out, OCOP_MEASURED_TEXT, "%lld", (long long)change);
		return;
	}
	/* A change that is cut off to nothing has no sign. */
	if (100 * change <= -(a * b))
		*out++ = '-';
	number_cut(out, change < 0 ? -change : change, a * b);
}
