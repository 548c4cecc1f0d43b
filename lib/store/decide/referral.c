#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/cell.h>

#include "sql.h"
#include "store/catalog/sqlite.h"
#include "store/decide/referral.h"
#include "store/rows/upsert.h"

struct referrals {
	const char *round;
	const struct ocop_kind *kind;
	struct ocop_upsert *upsert;
	sqlite3_stmt *get;
};

/* The columns of the kind, and of get_referrals.sql. */
enum {
	ROUND,
	PRODUCT,
	SENT,
	LETTER,
	ANSWERED,
	RESULT,
	STARS,
	MEAN,
	DECISION,
	ISSUED,
	NOTE,
};

int
referrals_open(struct referrals **out, struct ocop_store *store,
    const char *round, ocop_change_fn *change, void *ctx,
    struct ocop_error *err)
{
	struct referrals *r = calloc(1, sizeof(*r));

	*out = NULL;
	if (!r)
		return ocop_fail_memory(err);
	r->round = round;
	r->kind = ocop_kind_find("referrals");
	if (sql_prepare(&r->get, store, sql_get_referrals, err) < 0 ||
	    ocop_upsert_open(&r->upsert, store, r->kind, change, ctx, err) <
		0) {
		referrals_close(r);
		return -1;
	}
	/* The steps of a decision are taken by whoever makes it. */
	upsert_unguarded(r->upsert);
	*out = r;
	return 0;
}

void
referrals_close(struct referrals *r)
{
	if (!r)
		return;
	ocop_upsert_close(r->upsert);
	sqlite3_finalize(r->get);
	free(r);
}

static enum referral_state
state_of(const char *result)
{
	if (!*result)
		return REFERRAL_PENDING;
	return strcmp(result, "recognised") == 0 ? REFERRAL_RECOGNISED :
						   REFERRAL_RETURNED;
}

int
referrals_find(struct referrals *r, const char *product, struct referral *out,
    struct ocop_error *err)
{
	int got;

	*out = (struct referral){ .state = REFERRAL_NONE };
	sqlite3_reset(r->get);
	if (sql_bind(r->get, ":round", r->round, err) < 0 ||
	    sql_bind(r->get, ":product", product, err) < 0 ||
	    (got = sql_step(r->get, err)) < 0)
		return -1;
	if (got > 0) {
		out->state = state_of(sql_text(r->get, RESULT));
		out->stars = sql_int(r->get, STARS);
		snprintf(
		    out->sent, sizeof(out->sent), "%s", sql_text(r->get, SENT));
		snprintf(out->answered, sizeof(out->answered), "%s",
		    sql_text(r->get, ANSWERED));
		snprintf(out->decision, sizeof(out->decision), "%s",
		    sql_text(r->get, DECISION));
		snprintf(out->issued, sizeof(out->issued), "%s",
		    sql_text(r->get, ISSUED));
	}
	sqlite3_reset(r->get);
	return 0;
}

static int
put_referral(
    struct referrals *r, const char *const *values, struct ocop_error *err)
{
	enum ocop_outcome outcome;
	struct ocop_fault fault;
	int got = ocop_upsert_row(r->upsert, values, &outcome, &fault, err);

	if (got == OCOP_ROW_BAD)
		got = ocop_fail_fault(err, OCOP_ENO, values[PRODUCT], &fault);
	return got < 0 ? -1 : 0;
}

int
referrals_send(struct referrals *r, const char *product, const char *sent,
    const char *letter, const char *note, struct ocop_error *err)
{
	const char *values[OCOP_KIND_COLUMNS] = { [ROUND] = r->round,
		[PRODUCT] = product,
		[SENT] = sent,
		[LETTER] = letter,
		[NOTE] = note };

	return put_referral(r, values, err);
}

int
referrals_decide(struct referrals *r, const char *product, const char *decision,
    const char *issued, struct ocop_error *err)
{
	const char *values[OCOP_KIND_COLUMNS] = { [ROUND] = r->round,
		[PRODUCT] = product,
		[DECISION] = decision,
		[ISSUED] = issued };

	return put_referral(r, values, err);
}
