#include <string.h>
#include <sys/stat.h>

#include <ocop/date.h>
#include <ocop/reader.h>

#include "rules/time/date_order.h"
#include "text/cell/date_proof.h"

static bool
is_bound(const struct ocop_column *column, int at)
{
	return column->type == OCOP_DATE && at != OCOP_ABSENT &&
	    !(column->flags & OCOP_DERIVED);
}

static bool
has_dates(const struct ocop_column *columns, size_t count, const int *at)
{
	for (size_t i = 0; i < count; i++)
		if (is_bound(&columns[i], at[i]))
			return true;
	return false;
}

int
date_proof_find(struct date_proof *proof, const char *path,
    const struct ocop_column *columns, size_t count, const int *at,
    unsigned flags, struct ocop_error *err)
{
	struct ocop_reader *reader;
	struct ocop_fault fault;
	struct ocop_row row;
	struct stat st;
	bool header = true;
	int got;

	if (flags & OCOP_DATES || !has_dates(columns, count, at) ||
	    strcmp(path, "-") == 0 || stat(path, &st) < 0 ||
	    !S_ISREG(st.st_mode))
		return 0;
	if (ocop_reader_open(&reader, path, flags & OCOP_SAID, err) < 0)
		return -1;
	while ((got = ocop_reader_next(reader, &row, &fault, err)) > 0) {
		for (size_t i = 0; i < count && !header; i++)
			if (got == OCOP_ROW && !proof->month_first[i] &&
			    is_bound(&columns[i], at[i]) &&
			    date_order(row.cells[at[i]].text) ==
				DATE_MONTH_FIRST)
				proof->month_first[i] = row.line;
		header = false;
	}
	ocop_reader_close(reader);
	return got;
}

int
date_proof_check(struct date_proof *proof, size_t i,
    const struct ocop_column *column, const char *text, size_t line,
    struct ocop_fault *fault)
{
	enum date_order order = date_order(text);

	if (order == DATE_MONTH_FIRST && !proof->month_first[i])
		proof->month_first[i] = line;
	if (order != DATE_DOUBTFUL)
		return 0;
	proof->day_first[i] = proof->day_first[i] || !proof->month_first[i];
	if (!proof->month_first[i])
		return 0;
	ocop_fault_about(fault, OCOP_E_DATE, column->name, text,
	    "may have the month first, as the date on line %zu of this column "
	    "has; write it as 2026-08-05, or say by --dates dmy or --dates "
	    "mdy how the file has them",
	    proof->month_first[i]);
	fault->personal = column->flags & OCOP_PERSONAL;
	return -1;
}

const char *
date_proof_late(const struct date_proof *proof, const struct ocop_kind *kind)
{
	for (size_t i = 0; i < kind->count; i++)
		if (proof->month_first[i] && proof->day_first[i])
			return kind->columns[i].name;
	return NULL;
}
