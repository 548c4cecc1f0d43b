/*
 * Private to lib/report: the members of a round's council, seat by seat, and
 * whether enough of them are there: RULINGS R4, R34.
 */
#ifndef OCOP_REPORT_READ_COUNCIL_SEATS_H
#define OCOP_REPORT_READ_COUNCIL_SEATS_H

#include <ocop/edition.h>
#include <ocop/store.h>
#include <ocop/totals.h>

/* Texts are borrowed during the call; "" where nothing is on record. */
struct seat {
	const char *member, *name, *role, *organisation, *interests;
	bool scores;     /* else advisory team or secretary */
	bool attends;    /* has a sheet in the round */
	size_t rescored; /* sheets given again */
};

struct council_seats {
	size_t entitled; /* to score some product or other */
	size_t needed;   /* of them, for a quorum of the round */
	size_t attending;
	size_t rescored;
	enum ocop_chair chair;
};

typedef int seat_fn(void *ctx, const struct seat *seat, struct ocop_error *err);

/* Calls each (or NULL) with every seat: the chair, who scores, the others. */
OCOP_CHECKED int council_seats_read(struct council_seats *out,
    struct ocop_store *store, const char *round,
    const struct ocop_edition *edition, seat_fn *each, void *ctx,
    struct ocop_error *err);

#endif
