/*
 * Private to lib/report: the certificates of a day, one by one, and the state
 * of each: what the table, the notices and the calendar are made of.
 */
#ifndef OCOP_REPORT_READ_CERTIFICATES_H
#define OCOP_REPORT_READ_CERTIFICATES_H

#include <ocop/report.h>

#include "rules/time/certificate.h"

/* The columns of expiring.sql. */
enum {
	ROW_PRODUCT,
	ROW_CODE,
	ROW_NAME,
	ROW_ENTITY,
	ROW_COMMUNE,
	ROW_STARS,
	ROW_DECISION,
	ROW_ISSUED,
	ROW_EXPIRES,
	ROW_ENDS,
	ROW_FILED,
	ROW_FORWARDED,
	ROW_LACKING,
	ROW_EXTENDED_BY,
	ROW_REVOKED,
	ROW_GROUND,
	ROW_CONCLUDED,
	ROW_REVOKE_DAYS,
	ROW_DECIDED_BY,
	ROW_LEADER,
	ROW_PHONE,
	ROW_EMAIL,
	ROW_ADDRESS,
	ROW_PROVINCE,
	ROW_AUTHORITY,
};

struct certificate {
	const char *const *row;
	const struct ocop_renewal_rules *rules; /* of the day */
	struct ocop_held held;
	struct ocop_life life; /* on the day */
	int days_left;
};

/* A count, or -1. */
typedef int certificate_fn(
    void *ctx, const struct certificate *certificate, struct ocop_error *err);

/*
 * Calls each() for the certificates that are asked for, soonest expiry first.
 * Returns the sum of what it returned, or -1.
 */
OCOP_CHECKED int certificates_walk(const struct ocop_question *asked,
    certificate_fn *each, void *ctx, struct ocop_error *err);

/* Days of a certificate as a report writes them. */
struct certificate_days {
	char left[16];
	char from[OCOP_DATE_TEXT], until[OCOP_DATE_TEXT],
	    notice[OCOP_DATE_TEXT], by[OCOP_DATE_TEXT], valid[OCOP_DATE_TEXT];
};

void certificate_days(
    struct certificate_days *out, const struct certificate *certificate);

#endif
