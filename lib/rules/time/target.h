/*
 * Targets: whether a measured value meets what a programme set out to reach.
 *
 * Law: QĐ 919/QĐ-TTg Art. 1.2b; RULINGS R18 and R19.
 */
#ifndef OCOP_RULES_TIME_TARGET_H
#define OCOP_RULES_TIME_TARGET_H

#include <stdbool.h>
#include <stdint.h>

#include <ocop/error.h>

enum { OCOP_MEASURED_TEXT = 33 };

/* What was counted: a number, or a share in percent. */
struct ocop_measured {
	bool known; /* false: nothing is recorded; that is not 0 */
	bool share;
	int64_t numerator;
	int64_t denominator; /* above 0 for a known share */
};

struct ocop_target {
	int64_t value;    /* the least that meets it; percent for a share */
	int64_t baseline; /* the value when the programme began */
	int from, due;    /* ocop_date_days() */
};

enum ocop_target_status {
	OCOP_NO_DATA,
	OCOP_BEHIND,
	OCOP_ON_TRACK, /* on or above the line from baseline to target */
	OCOP_MET,
};

const char *ocop_target_status_name(enum ocop_target_status status);

enum ocop_target_status ocop_target_status(const struct ocop_target *target,
    const struct ocop_measured *measured, int as_of);

/* The value, a share with two decimals cut off; "" when not known. */
void ocop_measured_write(
    char out[OCOP_MEASURED_TEXT], const struct ocop_measured *measured);

/* The same in hundredths; 0 when not known. */
int64_t ocop_measured_hundredths(const struct ocop_measured *measured);

/*
 * The least value that is on the straight line from baseline to target on a
 * day: a whole number, or a share with two decimals; both rounded up.  And the
 * same in hundredths.
 */
int64_t ocop_target_line(
    const struct ocop_target *target, bool share, int as_of);
void ocop_target_line_write(char out[OCOP_MEASURED_TEXT],
    const struct ocop_target *target, bool share, int as_of);

/* What the value lacks, a share rounded up; "0" when nothing. */
void ocop_target_gap_write(char out[OCOP_MEASURED_TEXT],
    const struct ocop_target *target, const struct ocop_measured *measured);

/* The change from before to now, cut towards 0. */
void ocop_trend_write(char out[OCOP_MEASURED_TEXT],
    const struct ocop_measured *before, const struct ocop_measured *now);

#endif
