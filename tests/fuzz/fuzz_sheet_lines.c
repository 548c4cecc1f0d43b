/*
 * Score sheets, long and wide, checked against the rule pack as ocop-score
 * check does.  The first byte chooses the encoding, and whether members are
 * needed.
 */
#include <ocop/edition.h>
#include <ocop/pack.h>

#include "fuzz.h"
#include "text/intake/sheet_lines.h"

static const struct ocop_edition *
edition(void)
{
	static struct ocop_edition *made;
	struct ocop_pack *pack;
	struct ocop_error err;

	if (made)
		return made;
	PROMISE(ocop_pack_load(
		    &pack, ocop_pack_default(), fuzz_fault, NULL, &err) == 0);
	PROMISE(ocop_edition_new(&made, pack, fuzz_fault, NULL, &err) == 0);
	ocop_pack_free(pack);
	return made;
}

static void
check_points(struct ocop_sheets *sheets)
{
	struct ocop_scored scored;
	struct ocop_error err;

	for (size_t i = 0; i < ocop_sheets_count(sheets); i++) {
		PROMISE(ocop_sheets_get(sheets, i, &scored, &err) == 0);
		PROMISE(*scored.product || scored.spoiled);
		PROMISE(scored.set || scored.spoiled || scored.count == 0);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ocop_lines *lines;
	struct ocop_sheets *sheets;
	struct ocop_line line = { 0 };
	struct ocop_fault fault;
	struct ocop_error err;
	const char *round;
	unsigned flags;
	int got;

	if (size == 0)
		return 0;
	flags = fuzz_encoding(data[0]);
	if (data[0] & 0x80)
		flags |= OCOP_LINES_SINGLE;
	if (ocop_lines_open(&lines, fuzz_file(data + 1, size - 1), flags,
		fuzz_fault, NULL, &err) < 0) {
		fuzz_error(&err);
		return 0;
	}
	PROMISE(ocop_sheets_new(&sheets, edition(), NULL, &err) == 0);
	while (
	    (got = ocop_lines_next(lines, &line, &round, &fault, &err)) > 0) {
		if (got == OCOP_ROW)
			got = ocop_sheets_add(sheets, &line, &fault, &err);
		PROMISE(got > 0);
		if (got == OCOP_ROW_BAD) {
			ocop_lines_place(lines, &fault);
			fuzz_fault(NULL, &fault);
		}
	}
	if (got < 0)
		fuzz_error(&err);
	else
		check_points(sheets);
	ocop_sheets_free(sheets);
	ocop_lines_close(lines);
	return 0;
}
