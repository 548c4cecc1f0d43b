/* Revocations: what they revoke, who revokes, and whether it is in time. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/letters/utf8.h"
#include "rules/time/certificate_term.h"
#include "sql.h"
#include "store/edition/known_terms.h"
#include "store/guard/guard.h"

/* The columns of revoked_recognition.sql. */
enum { ISSUED, STARS, ENDS, SUPERSEDED };

/* Of the recognition that is revoked: what the answer at hand says, kept. */
struct revoked {
	char issued[OCOP_DATE_TEXT], ends[OCOP_DATE_TEXT];
	char superseded[OCOP_DATE_TEXT]; /* "" */
	char stars[4];
};

static int
find_recognition(struct guard *guard, const char *product, const char *decision,
    const char *revoked, struct revoked *out, struct ocop_error *err)
{
	int got;

	*out = (struct revoked){ .stars = "" };
	if (!product || !decision || !revoked)
		return 0;
	got = guard_lasting(guard, product, err);
	if (got == 0)
		got = guard_ask(guard, sql_revoked_recognition, err, ":product",
		    product, ":decision", decision, ":revoked", revoked, NULL);
	if (got <= 0)
		return got;
	strncpy(out->issued, guard_answer(guard, ISSUED), OCOP_DATE_TEXT - 1);
	strncpy(out->ends, guard_answer(guard, ENDS), OCOP_DATE_TEXT - 1);
	strncpy(out->superseded, guard_answer(guard, SUPERSEDED),
	    OCOP_DATE_TEXT - 1);
	strncpy(out->stars, guard_answer(guard, STARS), 3);
	return 1;
}

/* The conclusion it rests on, when a new row does not say. */
static int
fill_concluded(struct guard *guard, const char **values, struct ocop_error *err)
{
	size_t concluded = guard_column(guard, "concluded");
	const char *product = values[guard_column(guard, "product")];
	const char *revoked = values[guard_column(guard, "revoked")];
	const char *ground = values[guard_column(guard, "ground")];
	int got;

	if ((values[concluded] && *values[concluded]) || !product || !revoked ||
	    !ground)
		return 0;
	got = guard_ask(guard, sql_concluded_before, err, ":product", product,
	    ":ground", ground, ":day", revoked, NULL);
	if (got > 0) {
		snprintf(guard->date, sizeof(guard->date), "%s",
		    guard_answer(guard, 0));
		values[concluded] = guard->date;
	}
	return got < 0 ? -1 : 0;
}

/* Who revokes, when a new row does not say: who decides on the stars. */
static int
fill_authority(struct guard *guard, const char **values, struct ocop_error *err)
{
	size_t authority = guard_column(guard, "authority");
	const char *revoked = values[guard_column(guard, "revoked")];
	struct revoked of;
	int got;

	if (guard->stored)
		return 0;
	if (fill_concluded(guard, values, err) < 0)
		return -1;
	if (values[authority] && *values[authority])
		return 0;
	got = find_recognition(guard, values[guard_column(guard, "product")],
	    values[guard_column(guard, "decision")], revoked, &of, err);
	if (got > 0)
		got = guard_ask(guard, sql_who_decides, err, ":stars", of.stars,
		    ":day", revoked, NULL);
	if (got > 0 && *guard_answer(guard, 1))
		values[authority] = guard_answer(guard, 1);
	return got < 0 ? -1 : 0;
}

/* What makes a revocation void. */
static int
check_held(
    struct guard *guard, const struct revoked *of, struct ocop_fault *fault)
{
	const char *product = guard_value(guard, "product");
	const char *decision = guard_value(guard, "decision");
	const char *revoked = guard_value(guard, "revoked");

	if (!*of->issued) {
		ocop_fault_set(fault, OCOP_E_UNKNOWN, "decision", decision,
		    "%s has no recognition of this decision; ocop-export "
		    "recognitions --where product=%s lists them",
		    product, product);
		return OCOP_ROW_BAD;
	}
	if (strcmp(revoked, of->issued) < 0) {
		ocop_fault_set(fault, OCOP_E_RANGE, "revoked", revoked,
		    "the certificate was issued on %s; it cannot be revoked "
		    "on %s",
		    of->issued, revoked);
		return OCOP_ROW_BAD;
	}
	if (*of->superseded && strcmp(revoked, of->superseded) >= 0) {
		ocop_fault_set(fault, OCOP_E_NOT_HELD, "decision", decision,
		    "%s holds another certificate since %s; revoke that one",
		    product, of->superseded);
		return OCOP_ROW_BAD;
	}
	return OCOP_ROW;
}

/* Days from one date to another. */
static int
days_between(const char *from, const char *until)
{
	struct ocop_date a, b;

	if (!ocop_date_parse(&a, from) || !ocop_date_parse(&b, until))
		return 0;
	return ocop_date_days(b) - ocop_date_days(a);
}

/* Whether it was revoked in time, by the rules of the day: 1, 0, -1. */
static int
is_in_time(struct guard *guard, const char *concluded, int days,
    const char *revoked, struct ocop_error *err)
{
	struct ocop_known_terms terms;
	struct ocop_date a, b;
	int got;

	if (!ocop_date_parse(&a, concluded) || !ocop_date_parse(&b, revoked))
		return 1;
	got = ocop_terms_read(&terms, guard->store, NULL, revoked, err);
	if (got == 0)
		got = ocop_date_days(b) <=
		    certificate_revoke_by(&terms.procedure, &terms.calendar,
			ocop_date_days(a), days);
	ocop_terms_free(&terms);
	return got;
}

static int
warn_late(struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *concluded = guard_value(guard, "concluded");
	const char *revoked = guard_value(guard, "revoked");
	int got, most, days;

	if (!concluded)
		return OCOP_ROW;
	got = guard_ask(guard, sql_parameter_on, err, ":parameter",
	    "revocation_days", ":day", revoked, NULL);
	if (got <= 0)
		return got < 0 ? -1 : OCOP_ROW;
	most = atoi(guard_answer(guard, 0));
	days = days_between(concluded, revoked);
	got = is_in_time(guard, concluded, most, revoked, err);
	if (got != 0)
		return got < 0 ? -1 : OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_LATE, "revoked", revoked,
	    "%d days after the conclusion of %s; the law gives %d (QĐ 26/2026 "
	    "Art. 8.4)",
	    days, concluded, most);
	fault->warning = true;
	return OCOP_ROW;
}

/* Whether two names are the same but for case and accents. */
static bool
same_name(const char *a, const char *b)
{
	char *x = utf8_fold(a), *y = utf8_fold(b);
	bool same = strcmp(x, y) == 0;

	free(x);
	free(y);
	return same;
}

/* The name of an authority tells its level where both levels' are known. */
static int
warn_authority(struct guard *guard, const struct revoked *of,
    struct ocop_fault *fault, struct ocop_error *err)
{
	const char *authority = guard_value(guard, "authority");
	const char *revoked = guard_value(guard, "revoked");
	int got;

	if (!authority)
		return OCOP_ROW;
	got = guard_ask(guard, sql_other_authority, err, ":stars", of->stars,
	    ":day", revoked, NULL);
	if (got > 0)
		got = same_name(authority, guard_answer(guard, 0));
	if (got <= 0)
		return got < 0 ? -1 : OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_AUTHORITY, "authority", authority,
	    "a certificate of %s stars is revoked by %s (QĐ 26/2026 Art. 8.2); "
	    "correct the authority, or the decision",
	    of->stars, guard_answer(guard, 1));
	fault->warning = true;
	return OCOP_ROW;
}

static int
check_revocation(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *revoked = guard_value(guard, "revoked");
	struct revoked of;
	int got;

	if (find_recognition(guard, guard_value(guard, "product"),
		guard_value(guard, "decision"), revoked, &of, err) < 0)
		return -1;
	if (check_held(guard, &of, fault) != OCOP_ROW)
		return OCOP_ROW_BAD;
	if (guard_overwrites(guard) && !guard->store->actor.reason)
		return guard_settled(
		    guard, "decision", N_("a revocation"), fault);
	if (strcmp(revoked, of.ends) > 0) {
		ocop_fault_set(fault, OCOP_E_LAPSED, "revoked", revoked,
		    "the certificate had expired on %s; nothing was left to "
		    "revoke on %s",
		    of.ends, revoked);
		fault->warning = true;
		return OCOP_ROW;
	}
	got = warn_late(guard, fault, err);
	if (got == OCOP_ROW && !fault->code)
		got = warn_authority(guard, &of, fault, err);
	return got;
}

const struct guard_rules guard_revocations = {
	.kind = "revocations",
	.fill = fill_authority,
	.check = check_revocation,
};
