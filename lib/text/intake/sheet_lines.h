/*
 * Score sheet files, long or wide, as lines of one score each.
 *
 * Long: product, member, criterion, points (+ set, option, condition, round).
 * Wide: product, member, A1.1, A1.2 ... (+ set, round, condition, a list
 * here); a blank cell is a criterion that was not scored, and #2 names an
 * option by its number.
 */
#ifndef OCOP_TEXT_INTAKE_SHEET_LINES_H
#define OCOP_TEXT_INTAKE_SHEET_LINES_H

#include <ocop/reader.h>
#include <ocop/sheets.h>

struct ocop_lines;

enum {
	OCOP_LINES_SINGLE = 1 << 0, /* one sheet a product: no member needed */
	OCOP_LINES_KEPT = 1 << 1,   /* rows are kept, for rejects */
};

/*
 * Opens a file and reads its header; faults of the header go to report, and
 * with any of them the file is OCOP_EINPUT.  flags: of the above, and
 * those of OCOP_SAID.
 */
OCOP_CHECKED int ocop_lines_open(struct ocop_lines **out, const char *path,
    unsigned flags, ocop_fault_fn *report, void *ctx, struct ocop_error *err);

/*
 * OCOP_ROW and a line, OCOP_ROW_BAD and a fault, 0 at the end, or -1.  round
 * is the line's, "" when the file has none.
 */
OCOP_CHECKED int ocop_lines_next(struct ocop_lines *lines,
    struct ocop_line *line, const char **round, struct ocop_fault *fault,
    struct ocop_error *err);

/* Adds file and line of what was read last to a fault. */
void ocop_lines_place(const struct ocop_lines *lines, struct ocop_fault *fault);

/* The reader of the file; whether the file is wide, with a sheet in each row;
 * and whether no more lines come of the row read last. */
const struct ocop_reader *ocop_lines_reader(const struct ocop_lines *lines);
bool ocop_lines_wide(const struct ocop_lines *lines);
bool ocop_lines_row_done(const struct ocop_lines *lines);

void ocop_lines_close(struct ocop_lines *lines); /* NULL is allowed */

#endif
