/* The report projects: each project of a programme, in its latest year. */
#include <ocop/catalog.h>

#include "report/reports.h"

enum { COLUMNS = 8 };

static const char *const columns[COLUMNS] = { "project", "label_vi", "year",
	"progress", "planned", "disbursed", "result", "note" };

static int
write(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	return rows_write(
	    q->store, "project_lines", NULL, q->as_of, COLUMNS, writer, err);
}

const struct ocop_report report_projects = { "projects", columns, COLUMNS,
	false, write };
