/* Where the rows of a workbook begin. */
#include <stdlib.h>
#include <string.h>

#include "base/letters/utf8.h"
#include "rules/cell/no_data.h"
#include "text/intake/workbook.h"
#include "text/intake/workbook_rows.h"

enum { ROWS_MAX = 100 }; /* titles and headings above the first row */

/* What must be in the header, by column; folded, any of the words. */
static const struct {
	size_t column;
	const char *words[4];
	const char *name;
} wanted[] = {
	{ OCOP_BOOK_NAME, { "sanpham", "product" },
	    N_("the product (tên sản phẩm)") },
	{ OCOP_BOOK_ENTITY, { "chuthe", "entity", "maker" },
	    N_("the entity (chủ thể)") },
	{ OCOP_BOOK_STARS, { "sao", "hang", "star" },
	    N_("the stars of today (hạng sao hiện tại)") },
	{ OCOP_BOOK_FIRST, { "sao", "hang", "star" },
	    N_("the stars of the first recognition (sao lần 1)") },
	{ OCOP_BOOK_FIRST + OCOP_BOOK_R_DECISION,
	    { "qd", "quyetdinh", "decision" }, N_("its decision (số QĐ)") },
};

enum { WANTED = sizeof(wanted) / sizeof(wanted[0]) };

bool
workbook_is_serial(const char *text)
{
	size_t digits = strspn(text, "0123456789");

	if (digits == 0 || digits > 6)
		return false;
	return text[digits] == '\0' || strcmp(text + digits, ".") == 0;
}

bool
workbook_blank_from(const struct ocop_row *row, size_t from)
{
	while (from < row->count && row->cells[from].size == 0)
		from++;
	return from >= row->count;
}

/* Whether the cells are 1, 2, 3 ... or (1), (2), (3) ...: of the columns. */
static bool
numbers_columns(const struct ocop_row *row)
{
	for (size_t i = 0; i < row->count; i++) {
		const char *text = row->cells[i].text;

		if (*text && no_data_place(text) != (int)i + 1)
			return false;
	}
	return true;
}

/* A row all the same, though its number is missing or none: the header above is
 * whole, and it has what no header has. */
static bool
is_unnumbered(const bool found[WANTED], const struct ocop_row *row)
{
	static const size_t figures[] = { OCOP_BOOK_STARS, OCOP_BOOK_EXPIRES,
		OCOP_BOOK_FIRST + OCOP_BOOK_R_ISSUED };

	for (size_t i = 0; i < WANTED; i++)
		if (!found[i])
			return false;
	for (size_t i = 0; i < sizeof(figures) / sizeof(figures[0]); i++)
		if (strpbrk(row->cells[figures[i]].text, "0123456789"))
			return true;
	return false;
}

static void
find_wanted(bool found[WANTED], const struct ocop_row *row)
{
	for (size_t i = 0; i < WANTED; i++) {
		char *folded = utf8_fold(row->cells[wanted[i].column].text);

		for (size_t w = 0; w < 4 && wanted[i].words[w]; w++)
			if (strstr(folded, wanted[i].words[w]))
				found[i] = true;
		free(folded);
	}
}

static int
refuse_header(const struct ocop_reader *reader, const bool found[WANTED],
    struct ocop_error *err)
{
	size_t i = 0;

	while (i < WANTED && found[i])
		i++;
	if (i == WANTED)
		return 0;
	return ocop_fail(err, OCOP_EINPUT,
	    "%s: not the workbook of a provincial office: column %c is not "
	    "headed by %s; its 22 columns, A to V, are those of workbook in "
	    "ocop(5)",
	    ocop_reader_name(reader), (char)('A' + wanted[i].column),
	    ocop_gettext(wanted[i].name));
}

int
workbook_find(struct ocop_reader *reader, struct ocop_row *row,
    ocop_fault_fn *report, void *ctx, struct ocop_error *err)
{
	bool found[WANTED] = { false };
	struct ocop_fault fault;

	for (int i = 0; i < ROWS_MAX; i++) {
		int got = ocop_reader_next(reader, row, &fault, err);

		if (got < 0)
			return -1;
		if (got == OCOP_ROW_BAD) {
			report(ctx, &fault);
			return ocop_fail(err, OCOP_EINPUT,
			    "%s: the header of a workbook cannot be read",
			    ocop_reader_name(reader));
		}
		if (got == 0)
			break;
		if (row->count < OCOP_WORKBOOK_COLUMNS)
			return ocop_fail(err, OCOP_EINPUT,
			    "%s: the first row has %zu cells where the "
			    "workbook of a provincial office has 22 columns, "
			    "A to V; save the whole worksheet, and let a "
			    "line sep=; be the first if semicolons separate "
			    "its cells",
			    ocop_reader_name(reader), row->count);
		if (((workbook_is_serial(row->cells[OCOP_BOOK_SERIAL].text) &&
			 row->cells[OCOP_BOOK_NAME].size > 0) ||
			is_unnumbered(found, row)) &&
		    !numbers_columns(row))
			return refuse_header(reader, found, err);
		find_wanted(found, row);
	}
	if (refuse_header(reader, found, err) < 0)
		return -1;
	return ocop_fail(err, OCOP_EINPUT,
	    "%s: no row of a workbook: none of the first %d has a number in "
	    "column A and a product in B",
	    ocop_reader_name(reader), ROWS_MAX);
}
