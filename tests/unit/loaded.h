/*
 * Sheets stored in a round from short lines.
 */
#ifndef OCOP_TEST_LOADED_H
#define OCOP_TEST_LOADED_H

#include <ocop/council.h>

#include "lines.h"
#include "stored.h"

/* The codes of the faults, one after the other. */
static inline void
loaded_note(void *ctx, const struct ocop_fault *fault)
{
	text_printf(ctx, "%c%d %s %s|", fault->warning ? 'W' : 'E', fault->code,
	    fault->column, fault->value);
}

/*
 * Loads lines of a kind into round 2026-2, ended by NULL:
 * "created/updated/unchanged faults", until the next call.
 */
static inline const char *
loaded(struct stored *s, const struct ocop_edition *edition,
    enum ocop_sheet_kind kind, const char *const *lines)
{
	static struct text result;
	size_t counts[OCOP_OUTCOMES] = { 0 };
	struct text faults = { 0 };
	struct ocop_council *council;
	struct ocop_sheets *sheets;
	struct ocop_fault fault;
	struct ocop_gate gate;

	assert_int_equal(
	    ocop_council_open(&council, s->store, "2026-2", &s->err), 0);
	ocop_council_receive(council, kind, false);
	gate = ocop_council_gate(council);
	sheets = new_sheets(edition, &gate);
	for (; *lines; lines++)
		if (add_line(sheets, *lines, &fault) != 0)
			loaded_note(&faults, &fault);
	if (faults.size == 0 &&
	    ocop_council_store(council, sheets, counts, NULL, loaded_note,
		&faults, &s->err) < 0)
		fail_msg("%s", s->err.text);
	ocop_sheets_free(sheets);
	ocop_council_close(council);
	text_reset(&result);
	text_printf(&result, "%zu/%zu/%zu %s", counts[OCOP_CREATED],
	    counts[OCOP_UPDATED], counts[OCOP_UNCHANGED], text_get(&faults));
	text_free(&faults);
	return text_get(&result);
}

#endif
