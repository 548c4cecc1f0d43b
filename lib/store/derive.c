#include <stdlib.h>
#include <string.h>

#include <ocop/date.h>

#include "sql.h"
#include "store/derive.h"
#include "store/sqlite.h"

struct derive {
	int issued, expires; /* columns of the kind, -1 when it has none */
	int months;          /* a certificate is valid */
	char text[OCOP_DATE_TEXT];
};

static int
column_of(const struct ocop_kind *kind, const char *name)
{
	for (size_t i = 0; i < kind->count; i++)
		if (strcmp(kind->columns[i].name, name) == 0)
			return (int)i;
	return -1;
}

int
derive_open(struct derive **out, struct ocop_store *store,
    const struct ocop_kind *kind, struct ocop_error *err)
{
	struct derive *derive = calloc(1, sizeof(*derive));
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	*out = derive;
	if (!derive)
		return ocop_fail_memory(err);
	derive->issued = column_of(kind, "issued");
	derive->expires = column_of(kind, "expires");
	if (sql_prepare(&stmt, store, sql_get_parameter, err) == 0 &&
	    sql_bind(stmt, ":parameter", "validity_months", err) == 0 &&
	    (got = sql_step(stmt, err)) > 0)
		derive->months = atoi(sql_text(stmt, 0));
	sqlite3_finalize(stmt);
	return got < 0 ? -1 : 0;
}

void
derive_close(struct derive *derive)
{
	free(derive);
}

/* Issue date and validity: QĐ 26/2026 Art. 4.3; false if not a date. */
static bool
expiry(struct derive *derive, const char *issued)
{
	struct ocop_date date;

	if (!issued || derive->months == 0 || !ocop_date_parse(&date, issued))
		return false;
	ocop_date_format(
	    derive->text, ocop_date_add_months(date, derive->months));
	return true;
}

void
derive_missing(struct derive *derive, const char **values, sqlite3_stmt *stored)
{
	const char *issued;

	if (derive->expires < 0 ||
	    (values[derive->expires] && *values[derive->expires]))
		return;
	issued = values[derive->issued];
	if (stored && !values[derive->expires] &&
	    (!issued || strcmp(issued, sql_text(stored, derive->issued)) == 0))
		return;
	if (expiry(derive, values[derive->issued]))
		values[derive->expires] = derive->text;
}

int
derive_check(
    struct derive *derive, const char *const *row, struct ocop_fault *fault)
{
	if (derive->expires < 0 || !expiry(derive, row[derive->issued]) ||
	    !row[derive->expires] ||
	    strcmp(derive->text, row[derive->expires]) == 0)
		return 0;
	if (strcmp(row[derive->expires], row[derive->issued]) <= 0)
		return ocop_fault_set(fault, OCOP_E_RANGE, "expires",
		    row[derive->expires],
		    "a certificate of %s cannot expire on %s; correct one of "
		    "them",
		    row[derive->issued], row[derive->expires]);
	ocop_fault_set(fault, OCOP_E_EXPIRES, "expires", row[derive->expires],
	    "%d months from %s are %s; the date given is kept, as the "
	    "certificate has it",
	    derive->months, row[derive->issued], derive->text);
	fault->warning = true;
	return 0;
}
