/*
 * Private to lib/store: what a round sent up to the centre, and its answers.
 */
#ifndef OCOP_STORE_DECIDE_REFERRAL_H
#define OCOP_STORE_DECIDE_REFERRAL_H

#include <ocop/catalog.h>
#include <ocop/date.h>

enum referral_state {
	REFERRAL_NONE,
	REFERRAL_PENDING, /* not answered yet */
	REFERRAL_RECOGNISED,
	REFERRAL_RETURNED,
};

struct referral {
	enum referral_state state;
	char sent[OCOP_DATE_TEXT], answered[OCOP_DATE_TEXT];
	int stars;                     /* of the answer */
	char decision[OCOP_VALUE_MAX]; /* the centre's, "" while not known */
	char issued[OCOP_DATE_TEXT];
};

struct referrals;

/* Of a round, which must outlive it; change hears of what is stored. */
OCOP_CHECKED int referrals_open(struct referrals **out,
    struct ocop_store *store, const char *round, ocop_change_fn *change,
    void *ctx, struct ocop_error *err);
void referrals_close(struct referrals *referrals); /* NULL is allowed */

OCOP_CHECKED int referrals_find(struct referrals *referrals,
    const char *product, struct referral *out, struct ocop_error *err);

/* Stores that the product was sent up, or the centre's decision on it. */
OCOP_CHECKED int referrals_send(struct referrals *referrals,
    const char *product, const char *sent, const char *letter, const char *note,
    struct ocop_error *err);
OCOP_CHECKED int referrals_decide(struct referrals *referrals,
    const char *product, const char *decision, const char *issued,
    struct ocop_error *err);

#endif
