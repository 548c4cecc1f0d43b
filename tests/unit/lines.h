/*
 * Score sheet lines from short text.
 */
#ifndef OCOP_TEST_LINES_H
#define OCOP_TEST_LINES_H

#include <ocop/sheets.h>

#include "rules.h"

/* "product member set criterion points option condition", "-" for blank and
 * nothing for the rest; the cells live until the next call. */
static inline struct ocop_line
line_of(const char *text)
{
	static char copy[256];
	struct ocop_line line = { .points_column = "points",
		.option_column = "option" };
	struct ocop_cell *cells[] = { &line.product, &line.member, &line.set,
		&line.criterion, &line.points, &line.option, &line.condition };
	char *rest = NULL, *word;

	snprintf(copy, sizeof(copy), "%s", text);
	word = strtok_r(copy, " ", &rest);
	for (size_t i = 0; i < COUNT(cells); i++) {
		bool blank = !word || strcmp(word, "-") == 0;

		cells[i]->text = blank ? "" : word;
		cells[i]->size = strlen(cells[i]->text);
		if (word)
			word = strtok_r(NULL, " ", &rest);
	}
	assert_null(word);
	return line;
}

static inline struct ocop_sheets *
new_sheets(const struct ocop_edition *edition, const struct ocop_gate *gate)
{
	struct ocop_sheets *sheets;
	struct ocop_error err;

	assert_int_equal(ocop_sheets_new(&sheets, edition, gate, &err), 0);
	return sheets;
}

/* Adds a line; the fault's code, or 0. */
static inline int
add_line(struct ocop_sheets *sheets, const char *text, struct ocop_fault *fault)
{
	struct ocop_line line = line_of(text);
	struct ocop_error err;
	int got = ocop_sheets_add(sheets, &line, fault, &err);

	if (got < 0)
		fail_msg("%s", err.text);
	return got == OCOP_ROW_BAD ? (int)fault->code : 0;
}

static inline struct ocop_scored
scored_of(struct ocop_sheets *sheets, size_t product)
{
	struct ocop_scored scored;
	struct ocop_error err;

	assert_int_equal(ocop_sheets_get(sheets, product, &scored, &err), 0);
	return scored;
}

#endif
