#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/parameter.h>
#include <ocop/recognise.h>

#include "sql.h"
#include "store/sqlite.h"
#include "store/step.h"

struct ocop_recogniser {
	struct ocop_store *store;
	const struct ocop_edition *edition;
	const struct ocop_decision *decision;
	struct ocop_upsert *upsert;
	struct steps *steps;
	sqlite3_stmt *before, *place, *set_code;
	char issued[OCOP_DATE_TEXT], expires[OCOP_DATE_TEXT];
	char authority_text[160];
};

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
	};

	return names[outcome];
}

/* The columns of recognition_term.sql. */
enum { MONTHS, INSTRUMENT, FROM };

/* When certificates of the decision expire; it cannot be older than the law
 * it goes by. */
static int
find_term(struct ocop_recogniser *r, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (sql_prepare(&stmt, r->store, sql_recognition_term, err) == 0 &&
	    sql_bind(stmt, ":edition", r->edition->edition, err) == 0 &&
	    sql_bind(stmt, ":issued", r->issued, err) == 0 &&
	    (got = sql_step(stmt, err)) > 0) {
		ocop_date_format(r->expires,
		    ocop_date_add_months(
			r->decision->issued, sqlite3_column_int(stmt, MONTHS)));
		if (strcmp(r->issued, sql_text(stmt, FROM)) < 0)
			got = ocop_fail(err, OCOP_ENO,
			    "round %s is judged under %s, which is in force "
			    "from %s; its decision cannot be of %s",
			    r->decision->round, sql_text(stmt, INSTRUMENT),
			    sql_text(stmt, FROM), r->issued);
	}
	sqlite3_finalize(stmt);
	return got < 0 ? -1 : 0;
}

/* Who signs: whom the command names, or the authority of the level. */
static int
find_authority(struct ocop_recogniser *r, struct ocop_error *err)
{
	const char *given = r->decision->authority;
	sqlite3_stmt *stmt = NULL;
	int got = given ? 0 : -1;

	if (!given &&
	    sql_prepare(&stmt, r->store, sql_authority_of, err) == 0 &&
	    sql_bind(stmt, ":decided_by", ocop_level_name(r->edition->level),
		err) == 0 &&
	    sql_bind(stmt, ":day", r->issued, err) == 0)
		got = sql_step(stmt, err);
	if (got > 0)
		given = sql_text(stmt, 0);
	else if (got == 0 && !given && r->edition->level == OCOP_CENTRE)
		got = ocop_fail(err, OCOP_EUSAGE,
		    "round %s is of the centre; name who decided with "
		    "--authority",
		    r->decision->round);
	snprintf(r->authority_text, sizeof(r->authority_text), "%s",
	    given ? given : "");
	sqlite3_finalize(stmt);
	return got < 0 ? -1 : 0;
}

int
ocop_recogniser_open(struct ocop_recogniser **out, struct ocop_store *store,
    const struct ocop_edition *edition, const struct ocop_decision *decision,
    ocop_change_fn *change, void *ctx, struct ocop_error *err)
{
	struct ocop_recogniser *r = calloc(1, sizeof(*r));

	*out = NULL;
	if (!r)
		return ocop_fail_memory(err);
	r->store = store;
	r->edition = edition;
	r->decision = decision;
	ocop_date_format(r->issued, decision->issued);
	if (find_term(r, err) < 0 || find_authority(r, err) < 0 ||
	    ocop_upsert_open(&r->upsert, store, ocop_kind_find("recognitions"),
		change, ctx, err) < 0 ||
	    steps_open(&r->steps, store, change, ctx, err) < 0 ||
	    sql_prepare(&r->before, store, sql_recognition_before, err) < 0 ||
	    sql_prepare(&r->place, store, sql_product_place, err) < 0 ||
	    sql_prepare(&r->set_code, store, sql_set_product_code, err) < 0) {
		ocop_recogniser_close(r);
		return -1;
	}
	*out = r;
	return 0;
}

void
ocop_recogniser_close(struct ocop_recogniser *r)
{
	if (!r)
		return;
	ocop_upsert_close(r->upsert);
	steps_close(r->steps);
	sqlite3_finalize(r->before);
	sqlite3_finalize(r->place);
	sqlite3_finalize(r->set_code);
	free(r);
}

/* The columns of product_place.sql. */
enum { CODE, PROVINCE, COMMUNE, SERIAL, GIVEN };

/*
 * The product's code: the one it has, or the next serial number of its
 * commune and the year of the decision.  Returns 0 when it has no commune.
 */
static int
give_code(struct ocop_recogniser *r, const char *product,
    struct ocop_certificate *out, struct ocop_error *err)
{
	struct text after = { 0 };
	int got;

	sqlite3_reset(r->place);
	if (sql_bind(r->place, ":product", product, err) < 0 ||
	    sql_bind(r->place, ":day", r->issued, err) < 0 ||
	    sql_bind_number(r->place, ":year", r->decision->issued.year, err) <
		0 ||
	    (got = sql_step(r->place, err)) <= 0)
		return -1;
	if (*sql_text(r->place, CODE))
		snprintf(out->code, sizeof(out->code), "%s",
		    sql_text(r->place, CODE));
	else if (!*sql_text(r->place, PROVINCE))
		return 0;
	else
		snprintf(out->code, sizeof(out->code), "%s-%s-%d-%d",
		    sql_text(r->place, PROVINCE), sql_text(r->place, COMMUNE),
		    sqlite3_column_int(r->place, SERIAL),
		    r->decision->issued.year);
	if (sqlite3_column_int(r->place, GIVEN))
		return 1;
	if (sql_bind(r->set_code, ":product", product, err) < 0 ||
	    sql_bind(r->set_code, ":code", out->code, err) < 0 ||
	    sql_run(r->set_code, err) < 0)
		return -1;
	text_printf(&after, "{\"code\":\"%s\"}", out->code);
	got = text_get(&after) ?
	    audit_add(r->store, "products", product, NULL, after.bytes, err) :
	    ocop_fail_memory(err);
	text_free(&after);
	return got < 0 ? -1 : 1;
}

/* The columns of recognition_before.sql. */
enum { SAME, KIND, BEFORE_CODE, EXPIRES, STARS };

/*
 * What was decided of the product before: fills kind and, when this round
 * has been decided already, the outcome.  Returns 1 when it has.
 */
static int
look_back(struct ocop_recogniser *r, const char *product, int stars,
    struct ocop_certificate *out, struct ocop_error *err)
{
	/* The kind's words are literals of the schema's CHECK. */
	static const char *const kinds[] = { "first", "upgrade", "renewal" };
	const struct ocop_decision *decision = r->decision;

	sqlite3_reset(r->before);
	if (sql_bind(r->before, ":product", product, err) < 0 ||
	    sql_bind(r->before, ":round", decision->round, err) < 0 ||
	    sql_bind(r->before, ":decision", decision->decision, err) < 0 ||
	    sql_bind(r->before, ":issued", r->issued, err) < 0 ||
	    sql_step(r->before, err) <= 0)
		return -1;
	for (size_t i = 0; i < 3; i++)
		if (strcmp(kinds[i], sql_text(r->before, KIND)) == 0)
			out->kind = kinds[i];
	if (sqlite3_column_type(r->before, SAME) == SQLITE_NULL)
		return 0;
	/* A certificate of other stars than the sheets earn now is no match. */
	out->outcome = sqlite3_column_int(r->before, SAME) &&
		sqlite3_column_int(r->before, STARS) == stars ?
	    OCOP_KNOWN :
	    OCOP_DECIDED_ELSE;
	snprintf(out->code, sizeof(out->code), "%s",
	    sql_text(r->before, BEFORE_CODE));
	snprintf(out->expires, sizeof(out->expires), "%s",
	    sql_text(r->before, EXPIRES));
	return 1;
}

static int
write_recognition(struct ocop_recogniser *r,
    const struct ocop_standing *standing, struct ocop_certificate *out,
    struct ocop_error *err)
{
	char stars[4];
	const char *note = standing->totals.state == OCOP_INCOMPLETE ?
	    r->store->actor.reason :
	    NULL;
	const char *values[] = { standing->totals.product,
		r->decision->decision, r->issued, stars, r->expires, out->kind,
		r->decision->round, r->authority_text, r->edition->edition,
		note };
	struct ocop_fault fault;
	enum ocop_outcome outcome;
	int got;

	snprintf(stars, sizeof(stars), "%d", standing->stars);
	got = ocop_upsert_row(r->upsert, values, &outcome, &fault, err);
	if (got == OCOP_ROW_BAD)
		got = ocop_fail_fault(err, OCOP_ENO, values[0], &fault);
	return got < 0 ? -1 : 0;
}

/* The province sends up what the centre decides, the centre sends back what
 * the province does: QĐ 26/2026 Art. 7.3e, 7.4g. */
static int
pass_on(struct ocop_recogniser *r, const struct ocop_standing *standing,
    struct ocop_certificate *out, struct ocop_error *err)
{
	int got;

	out->expires[0] = '\0';
	if (r->edition->level == OCOP_CENTRE) {
		*out = (struct ocop_certificate){ OCOP_RETURNED, "", "", "" };
		return 0;
	}
	got = give_code(r, standing->totals.product, out, err);
	out->outcome = got > 0 ? OCOP_SENT_UP : OCOP_NOWHERE;
	return got < 0 ? -1 : 0;
}

/* Decides on the standing, and writes the recognition it earns. */
static int
decide(struct ocop_recogniser *r, const struct ocop_standing *standing,
    struct ocop_certificate *out, struct ocop_error *err)
{
	const struct ocop_band *band = &r->edition->bands[standing->stars];
	int got;

	*out = (struct ocop_certificate){ .kind = "" };
	got = look_back(r, standing->totals.product, standing->stars, out, err);
	if (got < 0)
		return -1;
	if (got == 0 && standing->stars == 0) {
		*out = (struct ocop_certificate){ OCOP_NOT_RANKED, "", "", "" };
		return 0;
	}
	if (got == 0 && !band->certificate) {
		*out =
		    (struct ocop_certificate){ OCOP_NOT_AWARDED, "", "", "" };
		return 0;
	}
	if (got > 0 && !band->certificate)
		return 0;
	if (strcmp(standing->decided_by, ocop_level_name(r->edition->level)) !=
	    0)
		return pass_on(r, standing, out, err);
	if (got > 0)
		return 0;
	got = give_code(r, standing->totals.product, out, err);
	if (got <= 0) {
		out->outcome = OCOP_NOWHERE;
		return got;
	}
	out->outcome = OCOP_RECOGNISED;
	memcpy(out->expires, r->expires, sizeof(out->expires));
	return write_recognition(r, standing, out, err);
}

/* The step that the decision is for the product's dossier, if it is one. */
static int
take_step(struct ocop_recogniser *r, const struct ocop_standing *standing,
    enum ocop_recognised outcome, struct ocop_error *err)
{
	const struct step step = {
		.round = r->decision->round,
		.product = standing->totals.product,
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
		return steps_take(r->steps, &step, err);
	case OCOP_NOT_RANKED:
		return standing->totals.state == OCOP_ELIMINATED ?
		    steps_take(r->steps, &step, err) :
		    0;
	case OCOP_DECIDED_ELSE:
	case OCOP_NOWHERE:
	case OCOP_WITHDRAWN:
	case OCOP_RECOGNISED_COUNT:
	default:
		return 0;
	}
}

int
ocop_recognise(struct ocop_recogniser *r, const struct ocop_standing *standing,
    struct ocop_certificate *out, struct ocop_error *err)
{
	int got = steps_withdrawn(
	    r->steps, r->decision->round, standing->totals.product, err);

	*out = (struct ocop_certificate){ OCOP_WITHDRAWN, "", "", "" };
	if (got != 0)
		return got < 0 ? -1 : 0;
	if (decide(r, standing, out, err) < 0)
		return -1;
	return take_step(r, standing, out->outcome, err);
}
