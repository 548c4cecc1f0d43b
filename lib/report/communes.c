/* The report communes: the products and stars of each commune. */
#include "report/reports.h"

enum { COLUMNS = 8 };

static const char *const columns[COLUMNS] = { "unit", "name", "products",
	"valid", "stars", "next_expiry", "has_valid", "province" };

static int
write(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	return rows_write(
	    q->store, "communes", NULL, q->as_of, COLUMNS, writer, err);
}

const struct ocop_report report_communes = { "communes", columns, COLUMNS,
	false, write };
