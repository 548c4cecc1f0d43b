#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <xlsxwriter.h>

#include <ocop/book.h>

#include "text/book_check.h"
#include "text/book_fit.h"
#include "text/sink.h"

enum {
	EPOCH = 25569,    /* 1970-01-01 as Excel counts days */
	MADE = 315532800, /* 1980-01-01 in UTC: no clock here */
	DIGITS = 15,      /* a double keeps so many for sure */
	A4 = 9,           /* what Excel calls the paper */
	TITLE_SIZE = 14,  /* points of the font */
	GREY = 0xd9e1f2,
	YELLOW = 0xfff2cc, /* 0xRRGGBB */
};

/* What makes a look. */
static const struct {
	const char *format; /* of numbers; NULL: Excel's own */
	int size, fill;     /* 0: Excel's own */
	bool bold, wrap, centred, frame, open;
} looks[OCOP_LOOKS] = {
	[OCOP_PLAIN] = { .format = "@" },
	[OCOP_NUMBER] = { .format = NULL },
	[OCOP_DAY] = { .format = "yyyy-mm-dd" },
	[OCOP_HEADER] = { .bold = true,
	    .wrap = true,
	    .frame = true,
	    .fill = GREY },
	[OCOP_TITLE] = { .bold = true, .size = TITLE_SIZE },
	[OCOP_HEADING] = { .bold = true, .frame = true, .fill = GREY },
	[OCOP_WRAPPED] = { .format = "@", .wrap = true, .frame = true },
	[OCOP_CENTRED] = { .centred = true, .frame = true },
	[OCOP_INPUT] = { .format = "@",
	    .frame = true,
	    .fill = YELLOW,
	    .open = true },
	[OCOP_INPUT_NUMBER] = { .centred = true,
	    .frame = true,
	    .fill = YELLOW,
	    .open = true },
};

struct ocop_book {
	struct sink sink;
	char *scratch; /* where libxlsxwriter writes to; NULL once it is gone */
	int file;      /* open on it */
	lxw_workbook *workbook;
	lxw_worksheet *sheet;
	lxw_format *formats[OCOP_LOOKS];
	bool stream;
	size_t cells;     /* in all worksheets */
	struct map names; /* of the worksheets */
	struct text text; /* a text on its way */
	struct ocop_error failure;
};

bool
ocop_book_supported(void)
{
	return true;
}

/* Keeps a failure of libxlsxwriter. */
static void
look_at(struct ocop_book *book, lxw_error error)
{
	if (error != LXW_NO_ERROR && book->failure.code == OCOP_OK)
		ocop_fail(&book->failure, OCOP_EOUTPUT, "%s: %s",
		    book->sink.name, lxw_strerror(error));
}

static bool
is_well(struct ocop_book *book)
{
	if (book->failure.code != OCOP_OK)
		return false;
	if (!book->sheet)
		ocop_fail(&book->failure, OCOP_EOUTPUT,
		    "%s: a workbook without a worksheet", book->sink.name);
	return book->sheet != NULL;
}

/* Makes the looks; the formats belong to the workbook. */
static int
make_formats(struct ocop_book *book)
{
	for (size_t i = 0; i < OCOP_LOOKS; i++) {
		lxw_format *format = workbook_add_format(book->workbook);

		if (!format)
			return -1;
		book->formats[i] = format;
		format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
		if (looks[i].format)
			format_set_num_format(format, looks[i].format);
		if (looks[i].size)
			format_set_font_size(format, looks[i].size);
		if (looks[i].fill)
			format_set_bg_color(format, (lxw_color_t)looks[i].fill);
		if (looks[i].bold)
			format_set_bold(format);
		if (looks[i].wrap)
			format_set_text_wrap(format);
		if (looks[i].centred)
			format_set_align(format, LXW_ALIGN_CENTER);
		if (looks[i].frame)
			format_set_border(format, LXW_BORDER_THIN);
		if (looks[i].open)
			format_set_unlocked(format);
	}
	return 0;
}

static int
start(struct ocop_book *book, const char *path, struct ocop_error *err)
{
	lxw_doc_properties properties = { .created = MADE };
	lxw_workbook_options options = { .constant_memory = book->stream };
	char *slash, *folder;

	if (sink_open(&book->sink, path, err) < 0 ||
	    (book->file = sink_scratch(&book->sink, &book->scratch, err)) < 0)
		return -1;
	if (!(folder = strdup(book->scratch)))
		return ocop_fail_memory(err);
	slash = strrchr(folder, '/');
	strcpy(slash ? slash : folder, slash ? "" : ".");
	options.tmpdir = *folder ? folder : NULL;
	book->workbook = workbook_new_opt(book->scratch, &options);
	free(folder);
	if (!book->workbook || make_formats(book) < 0)
		return ocop_fail_memory(err);
	look_at(book, workbook_set_properties(book->workbook, &properties));
	return ocop_book_check(book, err);
}

int
ocop_book_open(struct ocop_book **out, const char *path, unsigned flags,
    struct ocop_error *err)
{
	struct ocop_book *book = calloc(1, sizeof(*book));

	*out = NULL;
	if (!book)
		return ocop_fail_memory(err);
	book->sink.file = book->file = -1;
	book->stream = flags & OCOP_BOOK_STREAM;
	if (start(book, path, err) < 0) {
		ocop_book_free(book);
		return -1;
	}
	*out = book;
	return 0;
}

const char *
ocop_book_sheet(struct ocop_book *book, const char *name)
{
	if (book->failure.code != OCOP_OK)
		return "";
	if (!(name = fit_name(&book->names, name))) {
		ocop_fail_memory(&book->failure);
		return "";
	}
	book->sheet = workbook_add_worksheet(book->workbook, name);
	if (!book->sheet) {
		ocop_fail(&book->failure, OCOP_EOUTPUT,
		    "%s: the worksheet %s could not be made; is there room on "
		    "the disk?",
		    book->sink.name, name);
		return "";
	}
	/* codes are meant to be texts */
	look_at(book,
	    worksheet_ignore_errors(book->sheet,
		LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
	return name;
}

/* Whether a cell can be written; Excel's limits are errors. */
static bool
is_place(struct ocop_book *book, size_t row, size_t column)
{
	if (!is_well(book))
		return false;
	if (row >= OCOP_BOOK_ROWS)
		ocop_fail(&book->failure, OCOP_EOUTPUT,
		    "%s: more rows than the 1,048,576 a worksheet holds; "
		    "choose some of them, or write csv",
		    book->sink.name);
	else if (column >= OCOP_BOOK_COLUMNS)
		ocop_fail(&book->failure, OCOP_EOUTPUT,
		    "%s: more columns than the 16,384 a worksheet holds; "
		    "choose some of them, or write csv",
		    book->sink.name);
	book->cells++;
	return book->failure.code == OCOP_OK;
}

void
ocop_book_text(struct ocop_book *book, size_t row, size_t column,
    enum ocop_look look, const char *text)
{
	char where[FIT_REFERENCE];
	const char *fit;
	size_t units;

	if (!is_place(book, row, column))
		return;
	fit_reference(where, row, column);
	units = fit_units(text);
	if (units > OCOP_BOOK_UNITS) {
		ocop_fail(&book->failure, OCOP_EOUTPUT,
		    "%s: cell %s: %zu characters, and a cell of a workbook "
		    "holds 32,767; write csv",
		    book->sink.name, where, units);
		return;
	}
	fit = fit_text(&book->text, text);
	if (fit)
		look_at(book,
		    worksheet_write_string(book->sheet, (lxw_row_t)row,
			(lxw_col_t)column, fit, book->formats[look]));
	else if (book->text.failed)
		ocop_fail_memory(&book->failure);
	else
		ocop_fail(&book->failure, OCOP_EOUTPUT,
		    "%s: cell %s: the character U+FFFE or U+FFFF, which a "
		    "workbook cannot hold; write csv",
		    book->sink.name, where);
}

void
ocop_book_number(struct ocop_book *book, size_t row, size_t column,
    enum ocop_look look, const char *text)
{
	if (is_place(book, row, column))
		look_at(book,
		    worksheet_write_number(book->sheet, (lxw_row_t)row,
			(lxw_col_t)column, strtod(text, NULL),
			book->formats[look]));
}

void
ocop_book_day(struct ocop_book *book, size_t row, size_t column, int days)
{
	if (is_place(book, row, column))
		look_at(book,
		    worksheet_write_number(book->sheet, (lxw_row_t)row,
			(lxw_col_t)column, days + EPOCH,
			book->formats[OCOP_DAY]));
}

void
ocop_book_formula(struct ocop_book *book, size_t row, size_t column,
    enum ocop_look look, const char *formula, const char *value)
{
	if (!is_place(book, row, column))
		return;
	look_at(book,
	    value ?
		worksheet_write_formula_str(book->sheet, (lxw_row_t)row,
		    (lxw_col_t)column, formula, book->formats[look], value) :
		worksheet_write_formula_num(book->sheet, (lxw_row_t)row,
		    (lxw_col_t)column, formula, book->formats[look], 0));
}

/* The parts of the list, which are cut in place; NULL after the last. */
static char **
split(char *list)
{
	size_t count = 2;
	char **parts;

	for (const char *p = list; *p; p++)
		count += *p == ',';
	if (!(parts = calloc(count, sizeof(*parts))))
		return NULL;
	count = 0;
	for (char *p = list;; p++) {
		parts[count++] = p;
		p += strcspn(p, ",");
		if (*p == '\0')
			return parts;
		*p = '\0';
	}
}

void
ocop_book_choose(struct ocop_book *book, size_t first, size_t last,
    size_t column, const char *list, const char *hint)
{
	bool formula = *list == '=';
	char *copy = strdup(list), *shown = hint ? strdup(hint) : NULL;
	char **parts = copy && !formula ? split(copy) : NULL;
	lxw_data_validation rule = {
		.validate =
		    (uint8_t)(formula ? LXW_VALIDATION_TYPE_LIST_FORMULA :
					LXW_VALIDATION_TYPE_LIST),
		.value_formula = copy,
		.value_list = parts,
		.input_message = shown,
		.error_message = shown,
	};

	if (!copy || (!formula && !parts) || (hint && !shown))
		ocop_fail_memory(&book->failure);
	else if (is_well(book))
		look_at(book,
		    worksheet_data_validation_range(book->sheet,
			(lxw_row_t)first, (lxw_col_t)column, (lxw_row_t)last,
			(lxw_col_t)column, &rule));
	free(parts);
	free(copy);
	free(shown);
}

void
ocop_book_width(
    struct ocop_book *book, size_t column, size_t width, enum ocop_look look)
{
	if (is_well(book))
		look_at(book,
		    worksheet_set_column(book->sheet, (lxw_col_t)column,
			(lxw_col_t)column, (double)width, book->formats[look]));
}

void
ocop_book_freeze(struct ocop_book *book, size_t row, size_t column)
{
	if (is_well(book))
		worksheet_freeze_panes(
		    book->sheet, (lxw_row_t)row, (lxw_col_t)column);
}

void
ocop_book_filter(struct ocop_book *book, size_t last_row, size_t last_column)
{
	if (is_well(book))
		look_at(book,
		    worksheet_autofilter(book->sheet, 0, 0, (lxw_row_t)last_row,
			(lxw_col_t)last_column));
}

void
ocop_book_protect(struct ocop_book *book)
{
	lxw_protection allowed = { .format_columns = LXW_TRUE,
		.format_rows = LXW_TRUE };

	if (is_well(book))
		worksheet_protect(book->sheet, NULL, &allowed);
}

void
ocop_book_page(struct ocop_book *book, size_t header_row)
{
	if (!is_well(book))
		return;
	worksheet_set_landscape(book->sheet);
	worksheet_set_paper(book->sheet, A4);
	worksheet_fit_to_pages(book->sheet, 1, 0);
	look_at(book,
	    worksheet_repeat_rows(
		book->sheet, (lxw_row_t)header_row, (lxw_row_t)header_row));
}

int
ocop_book_check(const struct ocop_book *book, struct ocop_error *err)
{
	if (book->failure.code == OCOP_OK)
		return 0;
	*err = book->failure;
	return -1;
}

/* Hands over what was written; the file has no name any more. */
static int
copy(struct ocop_book *book, struct ocop_error *err)
{
	char block[16 * 1024];
	ssize_t got;

	while ((got = read(book->file, block, sizeof(block))) != 0) {
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return ocop_fail(err, OCOP_EOUTPUT, "%s: %s",
			    book->sink.name, strerror(errno));
		text_add(&book->sink.text, block, (size_t)got);
		if (book->sink.text.size >= SINK_BLOCK &&
		    sink_flush(&book->sink, err) < 0)
			return -1;
	}
	return sink_finish(&book->sink, err);
}

static void
remove_scratch(struct ocop_book *book)
{
	if (book->scratch)
		unlink(book->scratch);
	free(book->scratch);
	book->scratch = NULL;
}

int
ocop_book_finish(struct ocop_book *book, struct ocop_error *err)
{
	lxw_workbook *workbook = book->workbook;
	lxw_error error;

	if (!is_well(book))
		return ocop_book_check(book, err);
	book->workbook = NULL;
	book->sheet = NULL;
	if ((error = workbook_close(workbook)) != LXW_NO_ERROR)
		return ocop_fail(err, OCOP_EOUTPUT,
		    "%s: the workbook could not be written (%s); is there "
		    "room on the disk?",
		    book->sink.name, lxw_strerror(error));
	if (!book_is_whole(book->scratch, book->cells))
		return ocop_fail(err, OCOP_EOUTPUT,
		    "%s: the workbook did not come out whole; is there room on "
		    "the disk for temporary files?",
		    book->sink.name);
	remove_scratch(book);
	return copy(book, err);
}

void
ocop_book_free(struct ocop_book *book)
{
	if (!book)
		return;
	if (book->workbook)
		lxw_workbook_free(book->workbook);
	remove_scratch(book);
	if (book->file >= 0)
		close(book->file);
	sink_close(&book->sink);
	map_free(&book->names);
	text_free(&book->text);
	free(book);
}
