/* Applications: days in order, appeals of a first result, renewals in time. */
#include <stdlib.h>
#include <string.h>

#include "rules/time/day.h"
#include "rules/time/renewal.h"
#include "sql.h"
#include "store/guard/guard.h"

static int
refuse_appeal(struct ocop_fault *fault, const char *value, const char *text)
{
	ocop_fault_set(
	    fault, OCOP_E_APPEAL, "appeals", value, "%s", ocop_gettext(text));
	return OCOP_ROW_BAD;
}

/* An appeal is about the first result, in another round: RULINGS R31. */
static int
check_appeal(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *round = guard_value(guard, "round");
	const char *product = guard_value(guard, "product");
	const char *appeals = guard_value(guard, "appeals");
	int got;

	if (strcmp(guard_value(guard, "kind"), "appeal") != 0)
		return appeals ?
		    refuse_appeal(fault, appeals,
			N_("only an appeal refers to another round; leave it "
			   "blank, or correct the kind")) :
		    OCOP_ROW;
	if (!appeals)
		return refuse_appeal(fault, "",
		    N_("blank; an appeal names the round whose result it "
		       "refers to"));
	if (strcmp(appeals, round) == 0)
		return refuse_appeal(fault, appeals,
		    N_("an appeal is heard in another round than the one it "
		       "refers to"));
	got = guard_ask(guard, sql_result_of_round, err, ":round", appeals,
	    ":product", product, NULL);
	if (got < 0)
		return -1;
	if (got == 0)
		return refuse_appeal(fault, appeals,
		    N_("the product was neither applied for, scored nor "
		       "recognised in that round"));
	if (strcmp(guard_answer(guard, 0), "appeal") == 0)
		return refuse_appeal(fault, appeals,
		    N_("the application in that round is an appeal itself; name "
		       "the round of the first result"));
	got = guard_ask(guard, sql_appealed, err, ":round", round, ":product",
	    product, NULL);
	return got > 0 ?
	    refuse_appeal(fault, appeals,
		N_("another appeal refers to this one; it cannot be an "
		   "appeal itself")) :
	    got < 0 ? -1 :
		      OCOP_ROW;
}

/* Nothing is answered before it was received. */
static int
check_received(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *received = guard_value(guard, "received");
	int got;

	if (!received || !guard_changes(guard, "received"))
		return OCOP_ROW;
	got = guard_ask(guard, sql_answered, err, ":round",
	    guard_value(guard, "round"), ":product",
	    guard_value(guard, "product"), NULL);
	if (got <= 0 || strcmp(received, guard_answer(guard, 1)) <= 0)
		return got < 0 ? -1 : OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_STEP_DATE, "received", received,
	    "the dossier is %s since %s, which is before it was received; "
	    "correct one of them",
	    guard_answer(guard, 0), guard_answer(guard, 1));
	return OCOP_ROW_BAD;
}

/* The columns of renewal_window.sql. */
enum { ISSUED, EXPIRES, FROM_DAYS, FORMER_BEFORE };

/* What the dossier that was received is, by the certificate of the answer at
 * hand; and the first day it might have been: -1 on failure. */
static int
judge_filing(const struct guard *guard, const char *received,
    enum renewal_filing *filing, char opens[OCOP_DATE_TEXT],
    struct ocop_error *err)
{
	struct renewal_terms terms = {
		.from_days = atoi(guard_answer(guard, FROM_DAYS)),
	};
	int issued, expires, filed;

	if (day_read(&issued, guard_answer(guard, ISSUED), err) < 0 ||
	    day_read(&expires, guard_answer(guard, EXPIRES), err) < 0 ||
	    day_read(&filed, received, err) < 0 ||
	    day_read(&terms.former_before, guard_answer(guard, FORMER_BEFORE),
		err) < 0)
		return -1;
	*filing = renewal_judge(&terms, issued, expires, filed);
	day_write(opens, renewal_opens(expires, terms.from_days));
	return 0;
}

/* A renewal that was not filed in time does not count as filed. */
static int
warn_window(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	const char *received = guard_value(guard, "received");
	const char *product = guard_value(guard, "product");
	enum renewal_filing filing;
	char opens[OCOP_DATE_TEXT];
	int got;

	if (!received || !guard_is(guard_value(guard, "kind"), "renewal"))
		return OCOP_ROW;
	got = guard_ask(guard, sql_renewal_window, err, ":product", product,
	    ":round", guard_value(guard, "round"), ":received", received, NULL);
	if (got <= 0)
		return got < 0 ? -1 : OCOP_ROW;
	if (judge_filing(guard, received, &filing, opens, err) < 0)
		return -1;
	if (filing == RENEWAL_EARLY)
		ocop_fault_set(fault, OCOP_E_WINDOW, "received", received,
		    "the window of %s opens on %s (QĐ 26/2026 Art. 7.6a); "
		    "what came before does not count as filed",
		    product, opens);
	else if (filing == RENEWAL_LATE)
		ocop_fault_set(fault, OCOP_E_WINDOW, "received", received,
		    "the certificate of %s expired on %s; a dossier that came "
		    "after it does not extend it (QĐ 26/2026 Art. 12.3)",
		    product, guard_answer(guard, EXPIRES));
	else
		return OCOP_ROW;
	fault->warning = true;
	return OCOP_ROW;
}

static int
check_application(
    struct guard *guard, struct ocop_fault *fault, struct ocop_error *err)
{
	int got = check_appeal(guard, fault, err);

	if (got == OCOP_ROW)
		got = check_received(guard, fault, err);
	return got == OCOP_ROW ? warn_window(guard, fault, err) : got;
}

const struct guard_rules guard_applications = {
	.kind = "applications",
	.check = check_application,
};
