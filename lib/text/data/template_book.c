/* An empty file to fill in, as a workbook with lists and notes. */
#include <stdio.h>
#include <string.h>

#include <ocop/date.h>

#include "base/letters/utf8.h"
#include "base/text.h"
#include "text/book/book_fit.h"
#include "text/data/template.h"

enum { NARROWEST = 12, WIDEST = 40 };

/* What the notes say of a type, in two languages. */
static const struct {
	enum ocop_look look; /* of cells that nobody has filled in */
	const char *vi, *en;
} types[OCOP_TYPES] = {
	[OCOP_TEXT] = { OCOP_PLAIN, "chữ", "text" },
	[OCOP_CODE] = { OCOP_PLAIN, "mã, không có dấu cách",
	    "code without blanks" },
	[OCOP_WHOLE] = { OCOP_NUMBER, "số nguyên", "whole number" },
	[OCOP_DECIMAL] = { OCOP_NUMBER, "số: 87.5", "number: 87.5" },
	[OCOP_DATE] = { OCOP_DAY, "ngày: 2026-08-05 hoặc 05/08/2026",
	    "date: 2026-08-05 or 05/08/2026" },
	[OCOP_ROUND] = { OCOP_PLAIN, "đợt, năm và số: 2026-2",
	    "round, year and number: 2026-2" },
	[OCOP_YESNO] = { OCOP_PLAIN, "có hoặc không (1 hoặc 0)",
	    "yes or no (1 or 0)" },
	[OCOP_LIST] = { OCOP_PLAIN,
	    "một hoặc nhiều mã, cách nhau bằng dấu "
	    "cách",
	    "one code or several, with blanks between" },
	[OCOP_YEAR] = { OCOP_NUMBER, "năm, bốn chữ số", "year, four digits" },
	[OCOP_STARS] = { OCOP_NUMBER, "số sao", "number of stars" },
	[OCOP_PHONE] = { OCOP_PLAIN, "số điện thoại", "telephone number" },
	[OCOP_EMAIL] = { OCOP_PLAIN, "thư điện tử", "e-mail address" },
	[OCOP_TAX_CODE] = { OCOP_PLAIN, "mã số thuế", "tax code" },
	[OCOP_GROWING_CODE] = { OCOP_PLAIN, "mã số vùng trồng",
	    "growing code" },
	[OCOP_IDENTITY] = { OCOP_PLAIN, "số định danh", "identity number" },
	[OCOP_UNIT] = { OCOP_PLAIN, "mã hoặc tên đơn vị hành chính",
	    "code or name of a unit" },
	[OCOP_LAW_CODE] = { OCOP_PLAIN,
	    "mã tỉnh-mã xã-số thứ tự-năm: 68-24931-1-2026",
	    "province-commune-number-year: 68-24931-1-2026" },
};

static bool
is_number(const struct template_column *column)
{
	return types[column->column->type].look == OCOP_NUMBER;
}

/* A value as the column holds it: a number, a date, or text. */
static void
put_value(struct ocop_book *book, size_t row, size_t at,
    const struct template_column *column, const char *value)
{
	struct ocop_date date;

	if (*value && is_number(column))
		ocop_book_number(book, row, at, OCOP_NUMBER, value);
	else if (column->column->type == OCOP_DATE &&
	    ocop_date_parse(&date, value))
		ocop_book_day(book, row, at, OCOP_DAY, ocop_date_days(date));
	else if (*value)
		ocop_book_text(book, row, at, OCOP_PLAIN, value);
}

/* Whether a drop-down list can be given: of one value, known beforehand. */
static bool
has_list(const struct template_column *column)
{
	return column->allowed.count > 0 && column->column->type != OCOP_LIST;
}

/*
 * Where the values of the column are among the lists, as a formula; each
 * list takes three columns.
 */
static void
list_range(const struct ocop_template *template,
    const struct template_column *column, size_t at, char *out, size_t size)
{
	bool words = template->vietnamese && column->allowed.words;
	char first[FIT_REFERENCE];
	size_t letters;

	fit_reference(first, 0, 3 * at + words);
	letters = strcspn(first, "0123456789");
	snprintf(out, size, "=lists!$%.*s$2:$%.*s$%zu", (int)letters, first,
	    (int)letters, first, column->allowed.count + 1);
}

/* The worksheet to fill in. */
static void
draw_kind(const struct ocop_template *template, struct ocop_book *book)
{
	ocop_book_sheet(book, template->kind->name);
	for (size_t i = 0, lists = 0; i < template->count; i++) {
		const struct template_column *column = &template->columns[i];
		size_t width = utf8_width(template->names[i]);
		char range[64];

		if (utf8_width(template->examples[i]) > width)
			width = utf8_width(template->examples[i]);
		width = width < NARROWEST ? NARROWEST :
		    width > WIDEST        ? WIDEST :
					    width;
		ocop_book_width(
		    book, i, width + 2, types[column->column->type].look);
		ocop_book_text(book, 0, i, OCOP_HEADER, template->names[i]);
		put_value(book, 1, i, column, template->examples[i]);
		if (has_list(column)) {
			list_range(
			    template, column, lists, range, sizeof(range));
			ocop_book_choose(
			    book, 1, OCOP_BOOK_ROWS - 1, i, range, NULL);
		} else if (column->column->type == OCOP_YESNO) {
			ocop_book_choose(book, 1, OCOP_BOOK_ROWS - 1, i,
			    template->vietnamese ? "có,không" : "1,0", NULL);
		}
		lists += column->allowed.count > 0;
	}
	ocop_book_freeze(book, 1, 0);
}

static bool
has_lists(const struct ocop_template *template)
{
	for (size_t i = 0; i < template->count; i++)
		if (template->columns[i].allowed.count > 0)
			return true;
	return false;
}

/* The lists: code, in Vietnamese, in English. */
static void
draw_lists(const struct ocop_template *template, struct ocop_book *book)
{
	size_t at = 0;

	if (!has_lists(template))
		return;
	ocop_book_sheet(book, "lists");
	for (size_t i = 0; i < template->count; i++) {
		const struct template_column *column = &template->columns[i];
		const struct allowed *allowed = &column->allowed;

		if (allowed->count == 0)
			continue;
		ocop_book_text(book, 0, at, OCOP_HEADER, column->column->name);
		ocop_book_text(book, 0, at + 1, OCOP_HEADER, column->label_vi);
		ocop_book_text(book, 0, at + 2, OCOP_HEADER, "English");
		ocop_book_width(book, at, 16, OCOP_PLAIN);
		ocop_book_width(book, at + 1, WIDEST, OCOP_PLAIN);
		ocop_book_width(book, at + 2, WIDEST, OCOP_PLAIN);
		for (size_t v = 0; v < allowed->count; v++) {
			put_value(
			    book, v + 1, at, column, allowed->values[v].code);
			ocop_book_text(book, v + 1, at + 1, OCOP_PLAIN,
			    allowed->values[v].label_vi);
			ocop_book_text(book, v + 1, at + 2, OCOP_PLAIN,
			    allowed->values[v].label_en);
		}
		at += 3;
	}
	ocop_book_freeze(book, 1, 0);
}

/* The columns of the notes. */
enum {
	NAME,
	OTHER, /* the same in the other language */
	TYPE_VI,
	REQUIRED_VI,
	VALUES_VI,
	TYPE_EN,
	REQUIRED_EN,
	VALUES_EN,
	NOTES
};

/* What the notes say of one language. */
struct language {
	size_t type, required, values; /* columns of the notes */
	const char *key, *needed;      /* of columns that may not be blank */
	const char *listed, *kept;     /* before the name of a list or kind */
};

static void
draw_note(struct ocop_book *book, size_t row, const struct language *language,
    const struct template_column *column, const char *type, struct text *text)
{
	unsigned flags = column->column->flags;

	ocop_book_text(book, row, language->type, OCOP_WRAPPED, type);
	ocop_book_text(book, row, language->required, OCOP_WRAPPED,
	    flags & OCOP_KEY          ? language->key :
		flags & OCOP_REQUIRED ? language->needed :
					"");
	text_reset(text);
	if (column->allowed.count > 0)
		text_printf(
		    text, "%s%s", language->listed, column->column->name);
	else if (column->column->refers)
		text_printf(
		    text, "%s%s", language->kept, column->column->refers);
	ocop_book_text(
	    book, row, language->values, OCOP_WRAPPED, text_sure(text));
}

/* What each column is, in both languages; how the file is brought back. */
static void
draw_notes(const struct ocop_template *template, struct ocop_book *book)
{
	static const struct language vietnamese = { TYPE_VI, REQUIRED_VI,
		VALUES_VI, "khóa, bắt buộc", "bắt buộc với dòng mới",
		"trang lists, cột ", "có trong " };
	static const struct language english = { TYPE_EN, REQUIRED_EN,
		VALUES_EN, "key, required", "required in a new row",
		"worksheet lists, column ", "kept in " };
	static const struct {
		size_t width;
		const char *name;
	} columns[NOTES] = {
		[NAME] = { 18, "Cột / Column" },
		[OTHER] = { 20, "Tên khác / Also" },
		[TYPE_VI] = { 34, "Kiểu" },
		[REQUIRED_VI] = { 22, "Bắt buộc" },
		[VALUES_VI] = { 30, "Giá trị" },
		[TYPE_EN] = { 34, "Type" },
		[REQUIRED_EN] = { 22, "Required" },
		[VALUES_EN] = { 30, "Values" },
	};
	struct text text = { 0 };

	ocop_book_sheet(book, "notes");
	for (size_t i = 0; i < NOTES; i++) {
		ocop_book_width(book, i, columns[i].width, OCOP_PLAIN);
		ocop_book_text(book, 3, i, OCOP_HEADER, columns[i].name);
	}
	text_printf(&text,
	    "Dòng 2 của trang %s là ví dụ: hãy ghi đè lên. Lưu trang đó thành "
	    "CSV UTF-8 rồi nạp: ocop-register %s FILE",
	    template->kind->name, template->kind->name);
	ocop_book_text(book, 0, 0, OCOP_PLAIN, text_sure(&text));
	text_reset(&text);
	text_printf(&text,
	    "Row 2 of the worksheet %s is an example: write over it. Save that "
	    "worksheet as CSV UTF-8 and load it: ocop-register %s FILE",
	    template->kind->name, template->kind->name);
	ocop_book_text(book, 1, 0, OCOP_PLAIN, text_sure(&text));
	for (size_t i = 0; i < template->count; i++) {
		const struct template_column *column = &template->columns[i];
		enum ocop_type type = column->column->type;

		ocop_book_text(
		    book, i + 4, NAME, OCOP_WRAPPED, template->names[i]);
		ocop_book_text(book, i + 4, OTHER, OCOP_WRAPPED,
		    template->vietnamese ? column->column->name :
					   column->label_vi);
		draw_note(
		    book, i + 4, &vietnamese, column, types[type].vi, &text);
		draw_note(book, i + 4, &english, column, types[type].en, &text);
	}
	text_free(&text);
}

int
ocop_template_book(const struct ocop_template *template, struct ocop_book *book,
    struct ocop_error *err)
{
	draw_kind(template, book);
	draw_lists(template, book);
	draw_notes(template, book);
	return ocop_book_check(book, err);
}
