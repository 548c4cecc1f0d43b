/* Whether the recognitions in a workbook's row agree with each other. */
#include <string.h>

#include <ocop/cell.h>
#include <ocop/fault.h>

#include "task/workbook/workbook.h"

size_t
workbook_at(bool second, enum ocop_workbook_recognition column)
{
	return (second ? OCOP_BOOK_SECOND : OCOP_BOOK_FIRST) + (size_t)column;
}

/* A row being judged. */
struct judging {
	struct ocop_workbook *book;
	const struct ocop_workbook_row *row;
	bool bad;
};

static const char *
value(const struct judging *j, bool second, enum ocop_workbook_recognition c)
{
	return j->row->values[workbook_at(second, c)];
}

static const char *
column_name(bool second, enum ocop_workbook_recognition column)
{
	return ocop_workbook_columns[workbook_at(second, column)].name;
}

static void
say_fault(struct judging *j, struct ocop_fault *fault)
{
	fault->warning = fault->note = fault->personal = false;
	fault->file = NULL;
	fault->line = 0;
	ocop_workbook_fault(j->book, fault);
	j->bad = true;
}

static bool
is_there(const struct judging *j, bool second)
{
	size_t first = workbook_at(second, OCOP_BOOK_R_STARS);

	for (size_t c = 0; c < OCOP_BOOK_R_COLUMNS; c++)
		if (j->row->values[first + c])
			return true;
	return false;
}

/* Stars, date and decision go together. */
static void
judge_whole(struct judging *j, bool second)
{
	static const enum ocop_workbook_recognition needed[] = {
		OCOP_BOOK_R_STARS, OCOP_BOOK_R_ISSUED, OCOP_BOOK_R_DECISION
	};
	struct ocop_fault fault = { 0 };

	if (!is_there(j, second)) {
		ocop_fault_set(&fault, OCOP_E_REQUIRED,
		    column_name(second, OCOP_BOOK_R_STARS), "",
		    "blank, and so is all of the first recognition; write it, "
		    "or register the product with ocop-register products");
		say_fault(j, &fault);
		return;
	}
	for (size_t i = 0; i < sizeof(needed) / sizeof(needed[0]); i++)
		if (!value(j, second, needed[i])) {
			ocop_fault_set(&fault, OCOP_E_REQUIRED,
			    column_name(second, needed[i]), "",
			    "blank; a recognition has stars, a date and a "
			    "decision");
			say_fault(j, &fault);
		}
}

static void
judge_year(struct judging *j, bool second)
{
	const char *year = value(j, second, OCOP_BOOK_R_YEAR);
	const char *issued = value(j, second, OCOP_BOOK_R_ISSUED);
	struct ocop_fault fault = { 0 };

	if (!year || !issued || strncmp(year, issued, 4) == 0)
		return;
	ocop_fault_set(&fault, OCOP_E_CONTRADICTS,
	    column_name(second, OCOP_BOOK_R_YEAR), year,
	    "%s, but %s is of %s; correct one of them by the decision", year,
	    column_name(second, OCOP_BOOK_R_ISSUED), issued);
	say_fault(j, &fault);
}

static void
judge_order(struct judging *j)
{
	const char *first = value(j, false, OCOP_BOOK_R_ISSUED);
	const char *second = value(j, true, OCOP_BOOK_R_ISSUED);
	struct ocop_fault fault = { 0 };

	if (!first || !second || strcmp(first, second) < 0)
		return;
	ocop_fault_set(&fault, OCOP_E_CONTRADICTS,
	    column_name(true, OCOP_BOOK_R_ISSUED), second,
	    "%s, which is not after the first recognition, of %s; exchange "
	    "the two, or correct a date",
	    second, first);
	say_fault(j, &fault);
}

static void
judge_present(struct judging *j, bool second)
{
	const char *present = j->row->values[OCOP_BOOK_STARS];
	const char *last = value(j, second, OCOP_BOOK_R_STARS);
	struct ocop_fault fault = { 0 };

	if (!present || !last || strcmp(present, last) == 0)
		return;
	ocop_fault_set(&fault, OCOP_E_CONTRADICTS,
	    ocop_workbook_columns[OCOP_BOOK_STARS].name, present,
	    "%s, but the last recognition, %s, has %s; correct one of them by "
	    "the decision",
	    present, column_name(second, OCOP_BOOK_R_STARS), last);
	say_fault(j, &fault);
}

int
workbook_judge(struct ocop_workbook *book, const struct ocop_workbook_row *row)
{
	struct judging j = { .book = book, .row = row };
	bool second = is_there(&j, true);

	judge_whole(&j, false);
	judge_year(&j, false);
	if (second) {
		judge_whole(&j, true);
		judge_year(&j, true);
		judge_order(&j);
	}
	judge_present(&j, second);
	return j.bad ? OCOP_ROW_BAD : OCOP_ROW;
}
