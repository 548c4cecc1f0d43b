/* Recognitions: what a decision makes of a product, stored. */
#include <stdio.h>
#include <string.h>

#include "rules/edition/parameter.h"
#include "rules/score/course.h"
#include "rules/score/recognition.h"
#include "store/decide/recogniser.h"

const char *
ocop_recognised_name(enum ocop_recognised outcome)
{
	static const char *const names[] = {
		[OCOP_RECOGNISED] = "recognised",
		[OCOP_KNOWN] = "known",
		[OCOP_SENT_UP] = "sent_up",
		[OCOP_NOT_AWARDED] = "not_awarded",
		[OCOP_NOT_RANKED] = "not_ranked",
		[OCOP_DECIDED_ELSE] = "decided_before",
		[OCOP_NOWHERE] = "no_commune",
		[OCOP_WITHDRAWN] = "withdrawn",
		[OCOP_RETURNED] = "returned",
		[OCOP_NOT_ABOVE] = "not_above",
		[OCOP_DOSSIER_LACKS] = "dossier_lacks",
		[OCOP_OTHER_RULES] = "other_rules",
	};

	return names[outcome];
}

static bool
is_centre(const struct ocop_recogniser *r)
{
	return strcmp(r->level, ocop_level_name(OCOP_CENTRE)) == 0;
}

/* The columns of recognition_before.sql. */
enum {
	DECISION,
	ISSUED,
	ROUND,
	STARS,
	EXPIRES,
	KIND,
	APPLIED,
	BEFORE,
	CODE,
};

/* Whether the certificate before this one is valid on its day: 1, 0, -1. */
static int
is_held(struct ocop_recogniser *r, const char *product, struct ocop_error *err)
{
	int got;

	sqlite3_reset(r->held);
	if (lasting_of(r->lasting, product, err) < 0 ||
	    sql_bind(r->held, ":product", product, err) < 0 ||
	    sql_bind(r->held, ":issued", r->issued, err) < 0 ||
	    (got = sql_step(r->held, err)) < 0)
		return -1;
	got = got > 0 && sql_int(r->held, 0) > 0;
	sqlite3_reset(r->held);
	return got;
}

/* Notes when what was applied for as an upgrade has no more stars than the
 * certificate that holds on the day. */
static int
note_no_upgrade(struct ocop_recogniser *r, const char *product,
    struct ocop_certificate *out, struct ocop_error *err)
{
	int before = sql_int(r->before, BEFORE), got;

	if (strcmp(sql_text(r->before, APPLIED), "upgrade") != 0 ||
	    ocop_recognition_rises(before, out->stars))
		return 0;
	if ((got = is_held(r, product, err)) <= 0)
		return got;
	ocop_fault_set(&out->warning, OCOP_E_NOT_ABOVE, NULL, NULL,
	    "%s applied for an upgrade and has %d stars, not more than the %d "
	    "that it holds; its certificate stays (QĐ 26/2026 Art. 7.5)",
	    product, out->stars, before);
	out->warning.warning = true;
	return 0;
}

/* Whether the recognition at hand is the one that would be written now. */
static bool
is_same(const struct ocop_recogniser *r, int stars)
{
	const char *round = sql_text(r->before, ROUND);

	return strcmp(sql_text(r->before, DECISION), r->decision->decision) ==
	    0 &&
	    strcmp(sql_text(r->before, ISSUED), r->issued) == 0 &&
	    (!*round || strcmp(round, r->decision->round) == 0) &&
	    sql_int(r->before, STARS) == stars;
}

/*
 * What was decided of the product before: fills kind and, when this round
 * has been decided already, the outcome.  Returns 1 when it has.
 */
static int
look_back(struct ocop_recogniser *r, const char *product,
    struct ocop_certificate *out, struct ocop_error *err)
{
	const struct ocop_decision *decision = r->decision;
	int found = 0, got;

	sqlite3_reset(r->before);
	if (sql_bind(r->before, ":product", product, err) < 0 ||
	    sql_bind(r->before, ":round", decision->round, err) < 0 ||
	    sql_bind(r->before, ":decision", decision->decision, err) < 0 ||
	    sql_bind(r->before, ":issued", r->issued, err) < 0)
		return -1;
	while ((got = sql_step(r->before, err)) > 0) {
		const char *kind = sql_text(r->before, KIND);

		/* A certificate of other stars than are earned is no match. */
		if (*sql_text(r->before, DECISION)) {
			found = 1;
			out->outcome = is_same(r, out->stars) ?
			    OCOP_KNOWN :
			    OCOP_DECIDED_ELSE;
		}
		out->kind = ocop_recognition_kind(
		    *kind ? kind : sql_text(r->before, APPLIED),
		    sql_int(r->before, BEFORE), out->stars);
		snprintf(out->code, sizeof(out->code), "%s",
		    sql_text(r->before, CODE));
		snprintf(out->expires, sizeof(out->expires), "%s",
		    sql_text(r->before, EXPIRES));
		if (out->outcome == OCOP_DECIDED_ELSE)
			break;
		if (!found && note_no_upgrade(r, product, out, err) < 0)
			return -1;
	}
	return got < 0 ? -1 : found;
}

static int
give_code(struct ocop_recogniser *r, const char *product,
    struct ocop_certificate *out, struct ocop_error *err)
{
	return product_codes_give(
	    r->codes, product, r->decision->issued, out->code, err);
}

/* Without a certificate, and nothing else to tell. */
static int
nothing(struct ocop_certificate *out, enum ocop_recognised outcome)
{
	*out = (struct ocop_certificate){ .outcome = outcome,
		.kind = "",
		.stars = out->stars,
		.rules = out->rules };
	return 0;
}

/* The same of the rules that it is judged under: RULINGS R57. */
static int
check_rules(
    struct ocop_recogniser *r, const char **note, struct ocop_certificate *out)
{
	const struct ocop_fault *rules = r->filed->rules;

	if (!rules)
		return 0;
	if (!rules->warning)
		nothing(out, OCOP_OTHER_RULES);
	else if (r->decision->accepted)
		*note = r->decision->accepted;
	out->rules = *rules;
	return !rules->warning;
}

/*
 * Looks whether the dossier is whole: 1 and the outcome when nothing is decided
 * on it, 0, -1.  *note is why it was passed.  What the ministry decided, it
 * decided on the dossier it was sent.
 */
static int
check_dossier(struct ocop_recogniser *r, const char *product, const char **note,
    struct ocop_certificate *out, struct ocop_error *err)
{
	const char *accepted = r->decision->accepted;
	bool passed = accepted || r->decision->centre;
	struct ocop_fault fault = { .code = 0 };
	int got;

	if (check_rules(r, note, out))
		return 1;
	got = dossiers_look(
	    r->dossiers, product, r->filed->late, passed, &fault, err);
	if (got == 2 && !passed)
		nothing(out, OCOP_DOSSIER_LACKS);
	else if (got == 2 && accepted)
		*note = accepted;
	out->dossier = fault;
	return got < 0 ? -1 : got == 2 && !passed;
}

/* Writes the recognition of out->stars, unless the product has no commune or
 * its dossier is not whole. */
static int
award(struct ocop_recogniser *r, const char *product, const char *note,
    struct ocop_certificate *out, struct ocop_error *err)
{
	char stars[4];
	const char *values[] = { product, r->decision->decision, r->issued,
		stars, r->expires, out->kind, r->decision->round,
		r->authority_text, r->edition->edition, NULL };
	const size_t noted = sizeof(values) / sizeof(values[0]) - 1;
	struct ocop_fault fault = { .code = 0 };
	enum ocop_outcome outcome;
	int got;

	if (out->warning.code == OCOP_E_NOT_ABOVE) {
		out->outcome = OCOP_NOT_ABOVE;
		out->kind = "";
		return 0;
	}
	if ((got = check_dossier(r, product, &note, out, err)) != 0)
		return got < 0 ? -1 : 0;
	values[noted] = note;
	got = give_code(r, product, out, err);
	out->outcome = got > 0 ? OCOP_RECOGNISED : OCOP_NOWHERE;
	if (got <= 0)
		return got;
	memcpy(out->expires, r->expires, sizeof(out->expires));
	snprintf(stars, sizeof(stars), "%d", out->stars);
	got = ocop_upsert_row(r->upsert, values, &outcome, &fault, err);
	if (got == OCOP_ROW_BAD)
		got = ocop_fail_fault(err, OCOP_ENO, product, &fault);
	if (fault.code == OCOP_E_LOWER)
		out->warning = fault;
	return got < 0 ? -1 : 0;
}

/* The province sends up what the centre decides, once. */
static int
send_up(struct ocop_recogniser *r, const char *product,
    const struct referral *referral, struct ocop_certificate *out,
    struct ocop_error *err)
{
	const char *note = NULL;
	int got = 0;

	out->expires[0] = '\0';
	if (referral->state == REFERRAL_NONE)
		got = check_dossier(r, product, &note, out, err);
	if (got != 0)
		return got < 0 ? -1 : 0;
	got = give_code(r, product, out, err);
	out->outcome = got > 0 ? OCOP_SENT_UP : OCOP_NOWHERE;
	if (got > 0 && referral->state == REFERRAL_NONE)
		got = referrals_send(r->referrals, product, r->issued,
		    r->decision->decision, note, err);
	return got < 0 ? -1 : 0;
}

static bool
comes_back(const struct ocop_recogniser *r, const struct referral *referral)
{
	return course_comes_back(is_centre(r),
	    referral->state == REFERRAL_RETURNED, referral->answered,
	    r->issued);
}

/* Decides on the standing, and writes the recognition it earns. */
static int
decide(struct ocop_recogniser *r, const struct ocop_standing *standing,
    struct ocop_certificate *out, struct ocop_error *err)
{
	const char *product = standing->totals.product;
	const char *decided_by = standing->decided_by;
	const char *note = standing->totals.state == OCOP_INCOMPLETE ?
	    r->store->actor.reason :
	    NULL;
	struct course_facts facts = { .centre = is_centre(r) };
	struct referral referral;
	int got;

	*out =
	    (struct ocop_certificate){ .kind = "", .stars = standing->stars };
	if (referrals_find(r->referrals, product, &referral, err) < 0)
		return -1;
	if (standing->stars > 0 && comes_back(r, &referral)) {
		out->stars =
		    ocop_returned_stars(r->edition, standing, referral.stars);
		decided_by = r->edition->bands[out->stars].decided_by;
	}
	if ((got = look_back(r, product, out, err)) < 0)
		return -1;
	facts.stars = out->stars;
	facts.certificate = r->edition->bands[out->stars].certificate;
	facts.own = strcmp(decided_by, r->level) == 0;
	facts.decided = got > 0;
	facts.sent_up = referral.state != REFERRAL_NONE;
	switch (course_of(&facts)) {
	case COURSE_NOT_RANKED:
		return nothing(out, OCOP_NOT_RANKED);
	case COURSE_NOT_AWARDED:
		return nothing(out, OCOP_NOT_AWARDED);
	case COURSE_BACK:
		return nothing(out, OCOP_RETURNED);
	case COURSE_UP:
		return send_up(r, product, &referral, out, err);
	case COURSE_AWARDED:
		return award(r, product, note, out, err);
	case COURSE_STAYS:
	default:
		return 0;
	}
}

/* The step that the decision is for the product's dossier, if it is one. */
static int
take_step(struct ocop_recogniser *r, const char *product, bool eliminated,
    enum ocop_recognised outcome, struct ocop_error *err)
{
	const struct step step = {
		.round = r->decision->round,
		.product = product,
		.state = ocop_step_name(outcome == OCOP_SENT_UP ?
			OCOP_STEP_APPROVED :
			outcome == OCOP_RETURNED ? OCOP_STEP_BACK :
						   OCOP_STEP_DECIDED),
		.since = r->issued,
		.by = *r->authority_text ? r->authority_text :
					   r->store->actor.actor,
		.note = r->decision->decision,
	};

	switch (outcome) {
	case OCOP_RECOGNISED:
	case OCOP_KNOWN:
	case OCOP_SENT_UP:
	case OCOP_RETURNED:
	case OCOP_NOT_AWARDED:
	case OCOP_NOT_ABOVE:
		return steps_take(r->steps, &step, err);
	case OCOP_NOT_RANKED:
		return eliminated ? steps_take(r->steps, &step, err) : 0;
	case OCOP_DECIDED_ELSE:
	case OCOP_NOWHERE:
	case OCOP_WITHDRAWN:
	case OCOP_DOSSIER_LACKS:
	case OCOP_OTHER_RULES:
	case OCOP_RECOGNISED_COUNT:
	default:
		return 0;
	}
}

/* 1 and the outcome when the dossier is not there any more, 0, -1. */
static int
is_withdrawn(struct ocop_recogniser *r, const char *product,
    struct ocop_certificate *out, struct ocop_error *err)
{
	int got = steps_withdrawn(r->steps, r->decision->round, product, err);

	*out =
	    (struct ocop_certificate){ .outcome = OCOP_WITHDRAWN, .kind = "" };
	return got;
}

int
ocop_recognise(struct ocop_recogniser *r, const struct ocop_standing *standing,
    const struct ocop_filed *filed, struct ocop_certificate *out,
    struct ocop_error *err)
{
	const char *product = standing->totals.product;
	int got = is_withdrawn(r, product, out, err);

	r->filed = filed;
	out->stars = standing->stars;
	if (got != 0)
		return got < 0 ? -1 : 0;
	if (decide(r, standing, out, err) < 0)
		return -1;
	return take_step(r, product, standing->totals.state == OCOP_ELIMINATED,
	    out->outcome, err);
}

int
ocop_recogniser_returned(
    struct ocop_recogniser *r, const char *product, struct ocop_error *err)
{
	struct referral referral;

	if (referrals_find(r->referrals, product, &referral, err) < 0)
		return -1;
	return comes_back(r, &referral);
}

/* Whether the centre's decision on the product is another one than this. */
static bool
is_other(const struct ocop_recogniser *r, const struct referral *referral)
{
	return (*referral->decision &&
		   strcmp(referral->decision, r->decision->decision) != 0) ||
	    (*referral->issued && strcmp(referral->issued, r->issued) != 0);
}

int
ocop_recognise_answer(struct ocop_recogniser *r, const char *product,
    struct ocop_certificate *out, struct ocop_error *err)
{
	static const struct ocop_filed unknown = { NULL, NULL };
	struct referral referral;
	int got = is_withdrawn(r, product, out, err);

	r->filed = &unknown;
	if (got != 0)
		return got < 0 ? -1 : 0;
	if (referrals_find(r->referrals, product, &referral, err) < 0)
		return -1;
	out->stars = referral.stars;
	out->kind = "";
	if (referral.state == REFERRAL_PENDING)
		return nothing(out, OCOP_SENT_UP);
	if (referral.state == REFERRAL_RETURNED)
		return nothing(out, OCOP_RETURNED);
	if (strcmp(r->issued, referral.sent) < 0)
		return ocop_fail(err, OCOP_ENO,
		    "%s was sent up on %s; the centre's decision cannot be of "
		    "%s",
		    product, referral.sent, r->issued);
	if ((got = look_back(r, product, out, err)) < 0)
		return -1;
	if (is_other(r, &referral))
		out->outcome = OCOP_DECIDED_ELSE;
	if (got > 0 || is_other(r, &referral))
		return 0;
	if (award(r, product, NULL, out, err) < 0)
		return -1;
	return out->outcome == OCOP_RECOGNISED ?
	    referrals_decide(
		r->referrals, product, r->decision->decision, r->issued, err) :
	    0;
}
