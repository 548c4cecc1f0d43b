/* The report unplaced: rows whose unit is not known, and what may be meant. */

#include "report/reports.h"

#include "rules/time/day.h"
#include "store/list/unplaced.h"

static int
write_unplaced(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	struct ocop_unplaced *list;
	const char *const *cells;
	const struct day_text day = day_text(q->as_of);
	int found = 0, got;

	got = ocop_unplaced_open(&list, q->store, day.text, err);
	while (got >= 0 && (got = ocop_unplaced_next(list, &cells, err)) > 0) {
		got = ocop_writer_row(writer, cells, err);
		found++;
	}
	ocop_unplaced_close(list);
	return got < 0 ? -1 : found;
}

const struct ocop_report report_unplaced = {
	.name = "unplaced",
	.tool = "ocop-register",
	.title = N_("Rows of no known unit"),
	.columns = ocop_unplaced_columns,
	.count = OCOP_UNPLACED_COLUMNS,
	.options = "check",
	.write = write_unplaced,
};
