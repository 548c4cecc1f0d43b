/* Score sheet files, long or wide, read as lines. */
#include <stdlib.h>
#include <string.h>

#include "base/fault/fault_relay.h"
#include "text/intake/header.h"
#include "text/intake/header_look.h"
#include "text/intake/sheet_lines.h"
#include "text/intake/wide.h"

enum {
	PRODUCT,
	MEMBER,
	SET,
	ROUND,
	CONDITION,
	CRITERION,
	POINTS,
	OPTION,
	LABEL_VI,
	LABEL_EN,
	MAX,
	OPTIONS,
	COLUMNS
};

static const struct ocop_column columns[COLUMNS] = {
	[PRODUCT] = { "product", OCOP_CODE, OCOP_REQUIRED, NULL },
	[MEMBER] = { "member", OCOP_CODE, OCOP_REQUIRED, NULL },
	[SET] = { "set", OCOP_WHOLE, 0, NULL },
	[ROUND] = { "round", OCOP_ROUND, 0, NULL },
	[CONDITION] = { "condition", OCOP_CODE, 0, NULL },
	[CRITERION] = { "criterion", OCOP_CODE, OCOP_REQUIRED, NULL },
	[POINTS] = { "points", OCOP_WHOLE, OCOP_REQUIRED, NULL },
	[OPTION] = { "option", OCOP_WHOLE, 0, NULL },
	/* what a blank sheet has for its reader */
	[LABEL_VI] = { "label_vi", OCOP_TEXT, OCOP_DERIVED, NULL },
	[LABEL_EN] = { "label_en", OCOP_TEXT, OCOP_DERIVED, NULL },
	[MAX] = { "max", OCOP_WHOLE, OCOP_DERIVED, NULL },
	[OPTIONS] = { "options", OCOP_TEXT, OCOP_DERIVED, NULL },
};

/* A wide file has the columns up to here, and criteria for the others. */
enum { WIDE_COLUMNS = CRITERION };

struct ocop_lines {
	struct ocop_reader *reader;
	struct ocop_row row;
	int at[COLUMNS];
	struct wide wide; /* without columns for a long file */
};

/* Adds the file's name, which the header does not know. */
struct naming {
	const struct ocop_lines *lines;
	ocop_fault_fn *report;
	void *ctx;
};

static void
report_named(void *ctx, const struct ocop_fault *fault)
{
	struct naming *naming = ctx;
	struct ocop_fault named = *fault;

	ocop_lines_place(naming->lines, &named);
	naming->report(naming->ctx, &named);
}

static int
read_header(struct ocop_lines *lines, unsigned flags, ocop_fault_fn *report,
    void *ctx, struct ocop_error *err)
{
	struct naming naming = { lines, report, ctx };
	char hint[HEADER_HINT] = "";
	struct ocop_column wanted[COLUMNS];
	struct ocop_fault fault;
	int got = ocop_reader_next(lines->reader, &lines->row, &fault, err);
	int faults;

	if (got < 0)
		return -1;
	memcpy(wanted, columns, sizeof(wanted));
	if (flags & OCOP_LINES_SINGLE)
		wanted[MEMBER].flags = 0;
	if (got == OCOP_ROW_BAD) {
		report(ctx, &fault);
		faults = 1;
	} else if (wide_is(&lines->row, columns, COLUMNS, CRITERION)) {
		faults = wide_bind(&lines->wide, lines->at, wanted,
		    WIDE_COLUMNS, &lines->row, report_named, &naming, err);
	} else {
		faults = ocop_header_bind(lines->at, wanted, COLUMNS,
		    &lines->row, report_named, &naming);
	}
	if (faults == 0)
		ocop_reader_note(lines->reader, report, ctx);
	if (faults <= 0)
		return faults;
	if (got == OCOP_ROW)
		header_look(
		    hint, lines->reader, &lines->row, wanted, WIDE_COLUMNS);
	return ocop_fail(err, OCOP_EINPUT, "%s: no score sheet: %s%s%s",
	    ocop_reader_name(lines->reader),
	    *hint ? hint :
		flags & OCOP_LINES_SINGLE ?
		    ocop_gettext("the header must name product, ") :
		    ocop_gettext("the header must name product, "
				 "member, "),
	    *hint ? "" : ocop_gettext("criterion and points, "),
	    *hint ? "" : ocop_gettext("or criteria such as A1.1 as columns"));
}

int
ocop_lines_open(struct ocop_lines **out, const char *path, unsigned flags,
    ocop_fault_fn *report, void *ctx, struct ocop_error *err)
{
	struct ocop_lines *lines = calloc(1, sizeof(*lines));

	*out = NULL;
	if (!lines)
		return ocop_fail_memory(err);
	for (size_t i = 0; i < COLUMNS; i++)
		lines->at[i] = OCOP_ABSENT;
	if (ocop_reader_open(&lines->reader, path,
		(flags & OCOP_SAID) | (flags & OCOP_LINES_KEPT ? OCOP_KEPT : 0),
		err) < 0 ||
	    read_header(lines, flags, report, ctx, err) < 0) {
		ocop_lines_close(lines);
		return -1;
	}
	*out = lines;
	return 0;
}

void
ocop_lines_close(struct ocop_lines *lines)
{
	if (!lines)
		return;
	wide_free(&lines->wide);
	ocop_reader_close(lines->reader);
	free(lines);
}

void
ocop_lines_place(const struct ocop_lines *lines, struct ocop_fault *fault)
{
	fault_place(fault, ocop_reader_name(lines->reader), lines->row.line);
}

const struct ocop_reader *
ocop_lines_reader(const struct ocop_lines *lines)
{
	return lines->reader;
}

bool
ocop_lines_wide(const struct ocop_lines *lines)
{
	return lines->wide.columns != NULL;
}

bool
ocop_lines_row_done(const struct ocop_lines *lines)
{
	return !lines->wide.columns || wide_done(&lines->wide, &lines->row);
}

static struct ocop_cell
cell(const struct ocop_lines *lines, int column)
{
	static const struct ocop_cell blank = { "", 0 };
	int at = lines->at[column];

	return at == OCOP_ABSENT ? blank : lines->row.cells[at];
}

/* What a row says of the sheet: its line belongs to it. */
static void
name_sheet(
    const struct ocop_lines *lines, struct ocop_line *line, const char **round)
{
	line->line = lines->row.line;
	line->product = cell(lines, PRODUCT);
	line->member = cell(lines, MEMBER);
	line->set = cell(lines, SET);
	*round = cell(lines, ROUND).text;
}

static int
next_wide(struct ocop_lines *lines, struct ocop_line *line, const char **round,
    struct ocop_fault *fault, struct ocop_error *err)
{
	int got;

	if (!wide_next(&lines->wide, &lines->row, line)) {
		got = ocop_reader_next(lines->reader, &lines->row, fault, err);
		if (got != OCOP_ROW)
			return got;
		wide_start(&lines->wide, cell(lines, CONDITION).text);
		/* A row in which nothing is scored is a line, too. */
		(void)wide_next(&lines->wide, &lines->row, line);
	}
	name_sheet(lines, line, round);
	return OCOP_ROW;
}

int
ocop_lines_next(struct ocop_lines *lines, struct ocop_line *line,
    const char **round, struct ocop_fault *fault, struct ocop_error *err)
{
	int got;

	if (lines->wide.columns)
		return next_wide(lines, line, round, fault, err);
	got = ocop_reader_next(lines->reader, &lines->row, fault, err);
	if (got != OCOP_ROW)
		return got;
	name_sheet(lines, line, round);
	line->criterion = cell(lines, CRITERION);
	line->points = cell(lines, POINTS);
	line->points_column = columns[POINTS].name;
	line->option = cell(lines, OPTION);
	line->option_column = columns[OPTION].name;
	line->condition = cell(lines, CONDITION);
	return OCOP_ROW;
}
