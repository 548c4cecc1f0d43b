/*
 * Private to lib/store: a decision while it is taken, product by product.
 */
#ifndef OCOP_STORE_DECIDE_RECOGNISER_H
#define OCOP_STORE_DECIDE_RECOGNISER_H

#include "store/catalog/sqlite.h"
#include "store/decide/product_codes.h"
#include "store/decide/recognise.h"
#include "store/decide/referral.h"
#include "store/edition/lasting.h"
#include "store/round/dossier.h"
#include "store/round/dossier_steps.h"

struct ocop_recogniser {
	struct ocop_store *store;
	const struct ocop_edition *edition;
	const struct ocop_decision *decision;
	struct ocop_upsert *upsert;
	struct steps *steps;
	struct product_codes *codes;
	struct referrals *referrals;
	struct dossiers *dossiers;
	const struct ocop_filed *filed; /* the dossier at hand */
	const char *level;              /* province or centre: who decides */
	sqlite3_stmt *before, *held;
	struct lasting *lasting;
	char issued[OCOP_DATE_TEXT], expires[OCOP_DATE_TEXT];
	char authority_text[160];
};

#endif
