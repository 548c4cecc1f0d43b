/* The code of the unit that a name and an address mean. */
#include <stdio.h>

#include <ocop/catalog.h>
#include <ocop/cell.h>

#include "store/rows/resolve_unit.h"

int
ocop_catalog_find_unit(struct ocop_store *store, const char *text,
    const char *address, const char *day, char code[OCOP_UNIT_CODE],
    struct ocop_fault *fault, struct ocop_error *err)
{
	static const struct ocop_column column = { "unit", OCOP_UNIT, 0,
		"units" };
	struct unit_question question = {
		.column = &column, .day = day, .address = address
	};
	const char *found;
	int got = -1;

	if (unit_question_open(&question, store, err) == 0)
		got = unit_ask(&question, text, &found, fault, err);
	if (got == OCOP_ROW)
		snprintf(code, OCOP_UNIT_CODE, "%s", found);
	unit_question_close(&question);
	return got;
}
