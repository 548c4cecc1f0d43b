#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/draft.h"
#include "base/foreign.h"
#include "text/book/book.h"
#include "text/book/book_check.h"
#include "text/book/book_fit.h"

enum {
	MADE = 315532800, /* 1980-01-01 in UTC: no clock here */
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
	[OCOP_FRAMED_DAY] = { .format = "yyyy-mm-dd",
	    .centred = true,
	    .frame = true },
	[OCOP_MEAN] = { .format = "0.00", .centred = true, .frame = true },
	[OCOP_INPUT] = { .format = "@",
	    .frame = true,
	    .fill = YELLOW,
	    .open = true },
	[OCOP_INPUT_NUMBER] = { .centred = true,
	    .frame = true,
	    .fill = YELLOW,
	    .open = true },
};

bool
ocop_book_supported(void)
{
	return true;
}

void
book_keep(struct ocop_book *book, lxw_error error)
{
	if (error != LXW_NO_ERROR && book->failure.code == OCOP_OK)
		ocop_fail(&book->failure, OCOP_EOUTPUT, "%s: %s",
		    book->sink.name, lxw_strerror(error));
}

bool
book_is_well(struct ocop_book *book)
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
		book->wraps[i] = looks[i].wrap;
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
start_book(struct ocop_book *book, const char *path, struct ocop_error *err)
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
	foreign_begin();
	book->workbook = workbook_new_opt(book->scratch, &options);
	free(folder);
	if (!book->workbook)
		foreign_end();
	if (!book->workbook || make_formats(book) < 0)
		return ocop_fail_memory(err);
	book_keep(book, workbook_set_properties(book->workbook, &properties));
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
	if (start_book(book, path, err) < 0) {
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
	memset(book->widths, 0, sizeof(book->widths));
	book->lines = 0;
	/* codes are meant to be texts */
	book_keep(book,
	    worksheet_ignore_errors(book->sheet,
		LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
	return name;
}

void
ocop_book_width(
    struct ocop_book *book, size_t column, size_t width, enum ocop_look look)
{
	if (column < BOOK_WIDTHS)
		book->widths[column] = width;
	if (book_is_well(book))
		book_keep(book,
		    worksheet_set_column(book->sheet, (lxw_col_t)column,
			(lxw_col_t)column, (double)width, book->formats[look]));
}

void
ocop_book_freeze(struct ocop_book *book, size_t row, size_t column)
{
	if (book_is_well(book))
		worksheet_freeze_panes(
		    book->sheet, (lxw_row_t)row, (lxw_col_t)column);
}

void
ocop_book_filter(struct ocop_book *book, size_t last_row, size_t last_column)
{
	if (book_is_well(book))
		book_keep(book,
		    worksheet_autofilter(book->sheet, 0, 0, (lxw_row_t)last_row,
			(lxw_col_t)last_column));
}

void
ocop_book_protect(struct ocop_book *book)
{
	lxw_protection allowed = { .format_columns = LXW_TRUE,
		.format_rows = LXW_TRUE };

	if (book_is_well(book))
		worksheet_protect(book->sheet, NULL, &allowed);
}

void
ocop_book_page(struct ocop_book *book, size_t header, size_t end,
    size_t last_row, size_t last_column)
{
	if (!book_is_well(book))
		return;
	worksheet_set_landscape(book->sheet);
	worksheet_set_paper(book->sheet, A4);
	worksheet_fit_to_pages(book->sheet, 1, 0);
	book_keep(book,
	    worksheet_repeat_rows(
		book->sheet, (lxw_row_t)header, (lxw_row_t)end - 1));
	book_keep(book,
	    worksheet_print_area(book->sheet, 0, 0, (lxw_row_t)last_row,
		(lxw_col_t)last_column));
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
copy_book(struct ocop_book *book, struct ocop_error *err)
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
	return sink_ready(&book->sink, err);
}

static void
remove_scratch(struct ocop_book *book)
{
	draft_remove(book->scratch);
	book->scratch = NULL;
}

void
ocop_book_delay(struct ocop_book *book)
{
	book->sink.late = true;
}

int
ocop_book_ready(struct ocop_book *book, struct ocop_error *err)
{
	lxw_workbook *workbook = book->workbook;
	lxw_error error;

	if (!book_is_well(book))
		return ocop_book_check(book, err);
	book->workbook = NULL;
	book->sheet = NULL;
	error = workbook_close(workbook);
	foreign_end();
	if (error != LXW_NO_ERROR)
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
	return copy_book(book, err);
}

int
ocop_book_finish(struct ocop_book *book, struct ocop_error *err)
{
	if (book->workbook && ocop_book_ready(book, err) < 0)
		return -1;
	return sink_finish(&book->sink, err);
}

void
ocop_book_free(struct ocop_book *book)
{
	if (!book)
		return;
	if (book->workbook) {
		lxw_workbook_free(book->workbook);
		foreign_end();
	}
	remove_scratch(book);
	if (book->file >= 0)
		close(book->file);
	sink_close(&book->sink);
	map_free(&book->names);
	text_free(&book->text);
	free(book);
}
