/* The report summary: counts of the whole catalog. */
#include "report/reports.h"

enum { COLUMNS = 3 };

static const char *const columns[COLUMNS] = { "section", "item", "count" };

static int
write(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	return rows_write(
	    q->store, "summary", NULL, q->as_of, COLUMNS, writer, err);
}

const struct ocop_report report_summary = { "summary", columns, COLUMNS, false,
	write };
