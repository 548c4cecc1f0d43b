/*
 * Private to the library: under which rules a dossier is judged that was filed
 * before those of today began, or since.
 *
 * Law: QĐ 26/2026 Art. 12.2; RULINGS R57.
 */
#ifndef OCOP_RULES_TIME_FORMER_H
#define OCOP_RULES_TIME_FORMER_H

#include <stdbool.h>

/* What is wrong with the rules that a dossier is judged under. */
enum former_wrong {
	FORMER_RIGHT,  /* nothing */
	FORMER_BEFORE, /* it belongs under the former ones */
	FORMER_SINCE,  /* it belongs under those of today */
	FORMER_OVER,   /* the last day under the former ones has passed */
};

/* Filed before the rules of today or since; in a round under former ones or
 * under those of today; the last day under the former ones; the day it is. */
enum former_wrong former_judge(
    bool filed_before, bool round_is_former, int by, int as_of);

#endif
