#include "report/read/council_seats.h"

#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>

/* The columns of council_roll. */
enum { MEMBER, NAME, ROLE, ORGANISATION, INTERESTS, SCORES, ATTENDS, RESCORED };

static struct seat
seat_of(const char *const *cells)
{
	return (struct seat){ cells[MEMBER], cells[NAME], cells[ROLE],
		cells[ORGANISATION], cells[INTERESTS], *cells[SCORES] == '1',
		*cells[ATTENDS] == '1', strtoul(cells[RESCORED], NULL, 10) };
}

static void
count_seat(struct council_seats *seats, const struct seat *seat)
{
	seats->entitled += seat->scores;
	seats->attending += seat->attends;
	seats->rescored += seat->rescored;
	if (strcmp(seat->role, "chair") == 0)
		seats->chair =
		    seat->attends ? OCOP_CHAIR_THERE : OCOP_CHAIR_ABSENT;
}

int
council_seats_read(struct council_seats *out, struct ocop_store *store,
    const char *round, const struct ocop_edition *edition, seat_fn *each,
    void *ctx, struct ocop_error *err)
{
	const struct ocop_argument arguments[] = { { ":round", round },
		{ NULL, NULL } };
	const char *const *cells;
	struct ocop_list *list;
	int got;

	*out = (struct council_seats){ .chair = OCOP_CHAIR_NONE };
	if (ocop_list_open(&list, store, "council_roll", arguments, err) < 0)
		return -1;
	while ((got = ocop_list_next(list, &cells, err)) > 0) {
		const struct seat seat = seat_of(cells);

		count_seat(out, &seat);
		if (each && (got = each(ctx, &seat, err)) < 0)
			break;
	}
	ocop_list_close(list);
	out->needed = ocop_quorum(edition, out->entitled);
	return got;
}
