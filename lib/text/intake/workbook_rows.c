#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/kind.h>

#include "base/fault/fault_relay.h"
#include "base/letters/utf8.h"
#include "base/text.h"
#include "rules/cell/no_data.h"
#include "text/cell/date_proof.h"
#include "text/cell/list_words.h"
#include "text/intake/workbook.h"
#include "text/intake/workbook_rows.h"

const struct ocop_column ocop_workbook_columns[OCOP_WORKBOOK_COLUMNS] = {
	{ "A serial", OCOP_WHOLE, 0, NULL },
	{ "B name", OCOP_TEXT, OCOP_REQUIRED, NULL },
	{ "C group", OCOP_TEXT, 0, NULL },
	{ "D type", OCOP_CODE, 0, "entity_types" },
	{ "E entity", OCOP_TEXT, OCOP_REQUIRED, NULL },
	{ "F unit", OCOP_TEXT, 0, NULL },
	{ "G address", OCOP_TEXT, OCOP_PERSONAL, NULL },
	{ "H leader", OCOP_TEXT, OCOP_PERSONAL, NULL },
	{ "I phone", OCOP_PHONE, OCOP_PERSONAL, NULL },
	{ "J stars", OCOP_STARS, 0, NULL },
	{ "K expires", OCOP_DATE, 0, NULL },
	{ "L stars 1", OCOP_STARS, 0, NULL },
	{ "M issued 1", OCOP_DATE, 0, NULL },
	{ "N year 1", OCOP_YEAR, 0, NULL },
	{ "O decision 1", OCOP_TEXT, 0, NULL },
	{ "P authority 1", OCOP_TEXT, 0, NULL },
	{ "Q stars 2", OCOP_STARS, 0, NULL },
	{ "R issued 2", OCOP_DATE, 0, NULL },
	{ "S year 2", OCOP_YEAR, 0, NULL },
	{ "T decision 2", OCOP_TEXT, 0, NULL },
	{ "U authority 2", OCOP_TEXT, 0, NULL },
	{ "V note", OCOP_TEXT, 0, NULL },
};

enum state {
	NO_ENTITY,  /* none above: the start, or a heading */
	BAD_ENTITY, /* the one above cannot be read */
	ENTITY,
};

/* Each column is the cell of its number. */
static const int in_order[OCOP_WORKBOOK_COLUMNS] = { 0, 1, 2, 3, 4, 5, 6, 7, 8,
	9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21 };

struct ocop_workbook {
	struct ocop_reader *reader;
	struct words *words;
	ocop_fault_fn *report;
	void *ctx;
	struct ocop_row row;
	bool at_hand; /* the row was read and not handed out */
	size_t headings;
	enum state state;
	size_t entity_line;
	unsigned flags;
	struct date_proof dates;
	const char *values[OCOP_WORKBOOK_COLUMNS];
	char room[OCOP_WORKBOOK_COLUMNS][OCOP_VALUE_MAX];
};

void
ocop_workbook_fault(struct ocop_workbook *book, struct ocop_fault *fault)
{
	fault_place(fault, ocop_reader_name(book->reader), book->row.line);
	book->report(book->ctx, fault);
}

static void
report_placed(void *ctx, const struct ocop_fault *fault)
{
	struct ocop_fault placed = *fault;

	ocop_workbook_fault(ctx, &placed);
}

int
ocop_workbook_open(struct ocop_workbook **out, const char *path, unsigned flags,
    ocop_fault_fn *report, void *ctx, struct ocop_error *err)
{
	struct ocop_workbook *book = calloc(1, sizeof(*book));

	*out = NULL;
	if (!book)
		return ocop_fail_memory(err);
	book->flags = flags;
	book->report = report;
	book->ctx = ctx;
	if (words_new(&book->words, err) < 0 ||
	    ocop_reader_open(&book->reader, path, flags & OCOP_SAID, err) < 0 ||
	    workbook_find(book->reader, &book->row, report_placed, book, err) <
		0 ||
	    date_proof_find(&book->dates, path, ocop_workbook_columns,
		OCOP_WORKBOOK_COLUMNS, in_order, flags, err) < 0) {
		ocop_workbook_close(book);
		return -1;
	}
	ocop_reader_note(book->reader, report, ctx);
	book->at_hand = true;
	*out = book;
	return 0;
}

int
ocop_workbook_word(struct ocop_workbook *book, const char *list,
    const char *code, const char *word, struct ocop_error *err)
{
	return words_add(book->words, list, code, word, err);
}

void
ocop_workbook_close(struct ocop_workbook *book)
{
	if (!book)
		return;
	ocop_reader_close(book->reader);
	words_free(book->words);
	free(book);
}

size_t
ocop_workbook_headings(const struct ocop_workbook *book)
{
	return book->headings;
}

size_t
ocop_workbook_unread(const struct ocop_workbook *book)
{
	return ocop_reader_unread(book->reader);
}

static const char *
cell(const struct ocop_workbook *book, size_t column)
{
	return book->row.cells[column].text;
}

/* Says what is wrong with a cell, or with the row where it is about none. */
static int
refuse_cell(struct ocop_workbook *book, enum ocop_fault_code code,
    size_t column, const char *why)
{
	struct ocop_fault fault = { 0 };

	ocop_fault_set(&fault, code, ocop_workbook_columns[column].name,
	    cell(book, column), "%s", ocop_gettext(why));
	ocop_workbook_fault(book, &fault);
	return -1;
}

/* A mark for "as above", which is no name. */
static bool
is_ditto(const char *text)
{
	char *folded = utf8_fold(text);
	bool ditto = strcmp(folded, "nt") == 0 ||
	    strcmp(folded, "nhutren") == 0 ||
	    strspn(folded, "\"'.") == strlen(folded);

	free(folded);
	return ditto;
}

/* One cell, typed, in room of its own; NULL where it is blank. */
static int
read_cell(struct ocop_workbook *book, size_t i)
{
	const struct ocop_column *column = &ocop_workbook_columns[i];
	const char *text = cell(book, i), *code = NULL;
	struct ocop_fault fault = { 0 };
	int got;

	book->values[i] = NULL;
	if (!*text)
		return 0;
	if (is_ditto(text))
		return refuse_cell(book, OCOP_E_REQUIRED, i,
		    N_("is a mark that repeats another cell; write that cell "
		       "out, or leave D to I blank for the entity of the row "
		       "above"));
	if (column->type == OCOP_DATE && !(book->flags & OCOP_DATES) &&
	    date_proof_check(
		&book->dates, i, column, text, book->row.line, &fault) < 0) {
		ocop_workbook_fault(book, &fault);
		return -1;
	}
	if (column->refers && ocop_value_check(column, text, &fault) == 0) {
		code = words_find(book->words, column->refers, text);
		if (!code && strchr(text, ' '))
			ocop_fault_about(&fault, OCOP_E_CHOICE, column->name,
			    text,
			    "is none of the %s; ocop-export %s lists them",
			    column->refers, column->refers);
	}
	got = fault.code ? -1 :
			   ocop_value_read(&book->values[i], book->room[i],
			       column, code ? code : text, book->flags, &fault);
	if (fault.code)
		ocop_workbook_fault(book, &fault);
	if (got == 0 && book->values[i] != book->room[i]) {
		snprintf(book->room[i], OCOP_VALUE_MAX, "%s", book->values[i]);
		book->values[i] = book->room[i];
	}
	return got;
}

static int
read_cells(struct ocop_workbook *book, size_t first, size_t last)
{
	int got = 0;

	for (size_t i = first; i <= last; i++)
		if (read_cell(book, i) < 0)
			got = -1;
	return got;
}

/* D to I: those of this row, or of the row above where all are blank. */
static int
read_entity(struct ocop_workbook *book)
{
	bool blank = true;

	for (size_t i = OCOP_BOOK_TYPE; i <= OCOP_BOOK_PHONE; i++)
		blank = blank && !*cell(book, i);
	if (blank && book->state == ENTITY)
		return 0;
	if (blank)
		return refuse_cell(book, OCOP_E_REQUIRED, OCOP_BOOK_ENTITY,
		    book->state == NO_ENTITY ?
			N_("blank, and no row above it names an entity; write it") :
			N_("blank, and the entity of the row above cannot be "
			   "read; correct that first"));
	book->state = BAD_ENTITY;
	if (!*cell(book, OCOP_BOOK_SERIAL))
		return refuse_cell(book, OCOP_E_REQUIRED, OCOP_BOOK_SERIAL,
		    N_("blank where an entity is named; number the row"));
	if (!*cell(book, OCOP_BOOK_ENTITY))
		return refuse_cell(book, OCOP_E_REQUIRED, OCOP_BOOK_ENTITY,
		    N_("blank, but other cells from D to I are not; write the "
		       "entity, or leave all of them blank for that of the row "
		       "above"));
	if (read_cells(book, OCOP_BOOK_TYPE, OCOP_BOOK_PHONE) < 0)
		return -1;
	book->state = ENTITY;
	book->entity_line = book->row.line;
	return 0;
}

/* Headings and numbers without a product. */
static bool
is_passed_over(struct ocop_workbook *book)
{
	bool serial = workbook_is_serial(cell(book, OCOP_BOOK_SERIAL));
	bool named = *cell(book, OCOP_BOOK_NAME);
	struct ocop_fault fault = { 0 };

	if (!workbook_blank_from(&book->row, OCOP_BOOK_GROUP) ||
	    (serial && named))
		return false;
	ocop_fault_set(&fault, OCOP_E_HEADING,
	    ocop_workbook_columns[named].name, cell(book, named),
	    serial ? "a number and nothing else, passed over" :
		     N_("a heading, passed over"));
	fault.warning = fault.note = true;
	ocop_workbook_fault(book, &fault);
	book->headings++;
	book->state = NO_ENTITY;
	return true;
}

/* A and B, and that nothing comes after V. */
static int
check_frame(struct ocop_workbook *book)
{
	const char *serial = cell(book, OCOP_BOOK_SERIAL);
	char *folded = utf8_fold(serial);
	bool again = strcmp(folded, "tt") == 0 || strcmp(folded, "stt") == 0;

	free(folded);
	if (again)
		return refuse_cell(book, OCOP_E_REPEATED, OCOP_BOOK_SERIAL,
		    "the header is repeated here; delete the line");
	if (!workbook_blank_from(&book->row, OCOP_WORKBOOK_COLUMNS)) {
		struct ocop_fault fault = { 0 };

		ocop_fault_set(&fault, OCOP_E_CELLS, NULL, NULL,
		    "a cell after column V, where the workbook ends, is not "
		    "blank; move it into a column, such as V, or delete it");
		ocop_workbook_fault(book, &fault);
		return -1;
	}
	if (no_data_total(serial) || no_data_total(cell(book, OCOP_BOOK_NAME)))
		return refuse_cell(book, OCOP_E_NO_DATA,
		    no_data_total(serial) ? OCOP_BOOK_SERIAL : OCOP_BOOK_NAME,
		    N_("this is a total, not a row; delete the line"));
	if (!*cell(book, OCOP_BOOK_NAME))
		return refuse_cell(book, OCOP_E_REQUIRED, OCOP_BOOK_NAME,
		    N_("blank where other cells are not; write the product, or "
		       "delete the line"));
	if (*serial && !workbook_is_serial(serial))
		return read_cell(book, OCOP_BOOK_SERIAL) < 0 ?
		    -1 :
		    refuse_cell(book, OCOP_E_WHOLE, OCOP_BOOK_SERIAL,
			N_("not a serial number; write digits only"));
	return 0;
}

/* A fault of a row that the reader could not part: its column is named as
 * the workbook has it. */
static void
report_unread(struct ocop_workbook *book, struct ocop_fault *fault)
{
	struct ocop_row header = ocop_reader_header(book->reader);

	for (size_t i = 0; i < header.count; i++)
		if (fault->column == header.cells[i].text) {
			fault->column = i < OCOP_WORKBOOK_COLUMNS ?
			    ocop_workbook_columns[i].name :
			    NULL;
			fault->personal = i < OCOP_WORKBOOK_COLUMNS &&
			    (ocop_workbook_columns[i].flags & OCOP_PERSONAL);
			break;
		}
	ocop_workbook_fault(book, fault);
	book->state = BAD_ENTITY;
}

int
ocop_workbook_next(struct ocop_workbook *book, struct ocop_workbook_row *row,
    struct ocop_error *err)
{
	struct ocop_fault fault = { 0 };
	int got = OCOP_ROW;

	do {
		if (!book->at_hand)
			got = ocop_reader_next(
			    book->reader, &book->row, &fault, err);
		book->at_hand = false;
		if (got == OCOP_ROW_BAD)
			report_unread(book, &fault);
		if (got == 0)
			ocop_reader_note_freed(
			    book->reader, book->report, book->ctx);
		if (got != OCOP_ROW)
			return got;
	} while (is_passed_over(book));
	if (check_frame(book) < 0) {
		if (*cell(book, OCOP_BOOK_ENTITY))
			book->state = BAD_ENTITY;
		return OCOP_ROW_BAD;
	}
	if (read_entity(book) < 0)
		got = OCOP_ROW_BAD;
	if (read_cells(book, OCOP_BOOK_NAME, OCOP_BOOK_GROUP) < 0 ||
	    read_cells(book, OCOP_BOOK_STARS, OCOP_BOOK_NOTE) < 0)
		got = OCOP_ROW_BAD;
	row->line = book->row.line;
	row->entity_line = book->entity_line;
	memcpy(row->values, book->values, sizeof(row->values));
	return got;
}

char *
ocop_workbook_likeness(const struct ocop_workbook *book, const char *name)
{
	char *words = utf8_words(name, false);
	struct text out = { 0 };

	/* the longest beginning that is a word for a legal form */
	for (char *end = words + strlen(words); end > words; end--) {
		const char *code;

		if (*end != ' ')
			continue;
		*end = '\0';
		code = words_find(book->words, "entity_types", words);
		*end = ' ';
		if (code) {
			text_printf(&out, "%s%s", code, end);
			free(words);
			if (!text_get(&out))
				text_free(&out);
			return out.bytes;
		}
	}
	return words;
}
