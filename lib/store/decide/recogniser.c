#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "rules/edition/parameter.h"
#include "rules/time/certificate_term.h"
#include "sql.h"
#include "store/decide/recogniser.h"
#include "store/edition/validity.h"

/* When certificates of the decision expire; it cannot be older than the law
 * it goes by. */
static int
find_term(struct ocop_recogniser *r, struct ocop_error *err)
{
	struct validities *validities;
	const struct validity *term;
	int got = -1;

	if (validities_open(&validities, r->store, err) < 0)
		return -1;
	term = validity_of(validities, r->edition->edition, r->issued, err);
	if (term && term->months == 0)
		ocop_store_lacks("validity_months", err);
	else if (term &&
	    force_on(r->issued, term->from, term->until) == FORCE_BEFORE)
		ocop_fail(err, OCOP_ENO,
		    "round %s is judged under %s, which is in force "
		    "from %s; its decision cannot be of %s",
		    r->decision->round, term->instrument, term->from,
		    r->issued);
	else if (term)
		got = 0;
	if (got == 0)
		ocop_date_format(r->expires,
		    certificate_expiry(r->decision->issued, term->months));
	validities_close(validities);
	return got;
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
	    sql_bind(stmt, ":decided_by", r->level, err) == 0 &&
	    sql_bind(stmt, ":day", r->issued, err) == 0)
		got = sql_step(stmt, err);
	if (got > 0)
		given = sql_text(stmt, 0);
	else if (got == 0 && !given &&
	    strcmp(r->level, ocop_level_name(OCOP_CENTRE)) == 0)
		got = ocop_fail(err, OCOP_EUSAGE,
		    "the catalog does not know who decides at the centre; "
		    "name it with --authority");
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
	r->level = ocop_level_name(
	    decision->centre ? OCOP_CENTRE : (int)edition->level);
	ocop_date_format(r->issued, decision->issued);
	if (store_whole(store, err) < 0 || find_term(r, err) < 0 ||
	    find_authority(r, err) < 0 ||
	    ocop_upsert_open(&r->upsert, store, ocop_kind_find("recognitions"),
		change, ctx, err) < 0 ||
	    steps_open(&r->steps, store, change, ctx, err) < 0 ||
	    product_codes_open(&r->codes, store, err) < 0 ||
	    referrals_open(
		&r->referrals, store, decision->round, change, ctx, err) < 0 ||
	    dossiers_open(&r->dossiers, store, edition, decision->round, err) <
		0 ||
	    lasting_open(&r->lasting, store, err) < 0 ||
	    sql_prepare(&r->held, store, sql_held_before, err) < 0 ||
	    sql_prepare(&r->before, store, sql_recognition_before, err) < 0) {
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
	product_codes_close(r->codes);
	referrals_close(r->referrals);
	dossiers_close(r->dossiers);
	lasting_close(r->lasting);
	sqlite3_finalize(r->held);
	sqlite3_finalize(r->before);
	free(r);
}
