#include <stdlib.h>
#include <string.h>

#include <ocop/header.h>
#include <ocop/lines.h>

#include "text/header_look.h"

enum {
	PRODUCT,
	MEMBER,
	SET,
	ROUND,
	CRITERION,
	POINTS,
	OPTION,
	CONDITION,
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
	[CRITERION] = { "criterion", OCOP_CODE, OCOP_REQUIRED, NULL },
	[POINTS] = { "points", OCOP_WHOLE, OCOP_REQUIRED, NULL },
	[OPTION] = { "option", OCOP_WHOLE, 0, NULL },
	[CONDITION] = { "condition", OCOP_CODE, 0, NULL },
	/* what a blank sheet has for its reader */
	[LABEL_VI] = { "label_vi", OCOP_TEXT, OCOP_DERIVED, NULL },
	[LABEL_EN] = { "label_en", OCOP_TEXT, OCOP_DERIVED, NULL },
	[MAX] = { "max", OCOP_WHOLE, OCOP_DERIVED, NULL },
	[OPTIONS] = { "options", OCOP_TEXT, OCOP_DERIVED, NULL },
};

/* A wide file has the columns up to here, and criteria for the others. */
enum { WIDE_COLUMNS = CRITERION };

struct wide {
	size_t cell;
	char *criterion; /* as the header spells it */
};

struct ocop_lines {
	struct ocop_reader *reader;
	struct ocop_row row;
	int at[COLUMNS];
	struct wide *wide; /* NULL for a long file */
	size_t wide_count;
	size_t next; /* criterion of the row at hand; wide_count: none left */
};

/* A1.1 or 6.2.3: a part letter or none, then numbers with points between. */
static bool
is_criterion(const char *text)
{
	text += *text >= 'A' && *text <= 'Z';
	for (;;) {
		size_t digits = strspn(text, "0123456789");

		if (digits == 0)
			return false;
		text += digits;
		if (*text == '\0')
			return true;
		if (*text++ != '.')
			return false;
	}
}

/* The header of a wide file: what is no criterion is bound by name. */
static int
bind_wide(struct ocop_lines *lines, const struct ocop_row *header,
    ocop_fault_fn *report, void *ctx, struct ocop_error *err)
{
	struct ocop_cell *cells = calloc(header->count, sizeof(*cells));
	size_t *from = calloc(header->count, sizeof(*from));
	struct ocop_row others = { header->line, 0, cells };
	int faults = -1;

	lines->wide = calloc(header->count, sizeof(*lines->wide));
	if (!cells || !from || !lines->wide)
		goto out;
	for (size_t i = 0; i < header->count; i++) {
		struct wide *wide = &lines->wide[lines->wide_count];

		if (!is_criterion(header->cells[i].text)) {
			from[others.count] = i;
			cells[others.count++] = header->cells[i];
			continue;
		}
		wide->cell = i;
		if (!(wide->criterion = strdup(header->cells[i].text)))
			goto out;
		lines->wide_count++;
	}
	faults = ocop_header_bind(
	    lines->at, columns, WIDE_COLUMNS, &others, report, ctx);
	for (size_t i = 0; i < WIDE_COLUMNS; i++)
		if (lines->at[i] != OCOP_ABSENT)
			lines->at[i] = (int)from[lines->at[i]];
	lines->next = lines->wide_count;
out:
	free(cells);
	free(from);
	return faults < 0 ? ocop_fail_memory(err) : faults;
}

/* Long when a column is named criterion, or none looks like one. */
static bool
is_wide(const struct ocop_row *header)
{
	bool wide = false;

	for (size_t i = 0; i < header->count; i++) {
		if (ocop_header_is(&header->cells[i], "criterion"))
			return false;
		wide = wide || is_criterion(header->cells[i].text);
	}
	return wide;
}

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
read_header(struct ocop_lines *lines, ocop_fault_fn *report, void *ctx,
    struct ocop_error *err)
{
	struct naming naming = { lines, report, ctx };
	char hint[HEADER_HINT] = "";
	struct ocop_fault fault;
	int got = ocop_reader_next(lines->reader, &lines->row, &fault, err);
	int faults;

	if (got < 0)
		return -1;
	if (got == OCOP_ROW_BAD) {
		report(ctx, &fault);
		faults = 1;
	} else if (is_wide(&lines->row)) {
		faults =
		    bind_wide(lines, &lines->row, report_named, &naming, err);
	} else {
		faults = ocop_header_bind(lines->at, columns, COLUMNS,
		    &lines->row, report_named, &naming);
	}
	if (faults == 0)
		ocop_reader_note(lines->reader, report, ctx);
	if (faults <= 0)
		return faults;
	if (got == OCOP_ROW)
		header_look(
		    hint, lines->reader, &lines->row, columns, WIDE_COLUMNS);
	return ocop_fail(err, OCOP_EINPUT, "%s: no score sheet: %s",
	    ocop_reader_name(lines->reader),
	    *hint ? hint :
		    "the header must name product, member, criterion and "
		    "points, or criteria such as A1.1 as columns");
}

int
ocop_lines_open(struct ocop_lines **out, const char *path,
    ocop_fault_fn *report, void *ctx, struct ocop_error *err)
{
	struct ocop_lines *lines = calloc(1, sizeof(*lines));

	*out = NULL;
	if (!lines)
		return ocop_fail_memory(err);
	for (size_t i = 0; i < COLUMNS; i++)
		lines->at[i] = OCOP_ABSENT;
	if (ocop_reader_open(&lines->reader, path, 0, err) < 0 ||
	    read_header(lines, report, ctx, err) < 0) {
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
	for (size_t i = 0; i < lines->wide_count; i++)
		free(lines->wide[i].criterion);
	free(lines->wide);
	ocop_reader_close(lines->reader);
	free(lines);
}

void
ocop_lines_place(const struct ocop_lines *lines, struct ocop_fault *fault)
{
	fault->file = ocop_reader_name(lines->reader);
	if (fault->line == 0)
		fault->line = lines->row.line;
}

static struct ocop_cell
cell(const struct ocop_lines *lines, int column)
{
	static const struct ocop_cell blank = { "", 0 };
	int at = lines->at[column];

	return at == OCOP_ABSENT ? blank : lines->row.cells[at];
}

/* The next scored criterion of a wide row; false when none is left. */
static bool
next_wide(struct ocop_lines *lines, struct ocop_line *line)
{
	while (lines->next < lines->wide_count) {
		const struct wide *wide = &lines->wide[lines->next++];
		struct ocop_cell points = lines->row.cells[wide->cell];

		if (points.size == 0)
			continue;
		line->criterion = (struct ocop_cell){ wide->criterion,
			strlen(wide->criterion) };
		line->points = points;
		line->points_column = wide->criterion;
		return true;
	}
	return false;
}

int
ocop_lines_next(struct ocop_lines *lines, struct ocop_line *line,
    const char **round, struct ocop_fault *fault, struct ocop_error *err)
{
	static const struct ocop_cell blank = { "", 0 };
	bool fresh = false;
	int got;

	do {
		if (lines->next == lines->wide_count) {
			/* A row in which nothing is scored is a line, too. */
			if (fresh && lines->wide) {
				line->criterion = line->points = blank;
				return OCOP_ROW;
			}
			fresh = true;
			got = ocop_reader_next(
			    lines->reader, &lines->row, fault, err);
			if (got != OCOP_ROW)
				return got;
			lines->next = 0;
		}
		line->line = lines->row.line;
		line->product = cell(lines, PRODUCT);
		line->member = cell(lines, MEMBER);
		line->set = cell(lines, SET);
		*round = cell(lines, ROUND).text;
		line->option = line->condition = blank;
		if (lines->wide)
			continue;
		line->criterion = cell(lines, CRITERION);
		line->points = cell(lines, POINTS);
		line->points_column = columns[POINTS].name;
		line->option = cell(lines, OPTION);
		line->condition = cell(lines, CONDITION);
		return OCOP_ROW;
	} while (!next_wide(lines, line));
	return OCOP_ROW;
}
