/* A blank score sheet as a worksheet to fill in. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "document/blank.h"

static void
put_cell(
    struct drawing *d, size_t column, enum ocop_look look, const char *text)
{
	ocop_book_text(d->book, d->row, column, look, text);
}

/* The head: what the sheet is of, who fills it in. */
static void
draw_head(struct drawing *d)
{
	const struct blank *blank = d->blank;
	const struct {
		size_t row;
		const char *label,
		    *text; /* NULL: what follows is drawn later */
		enum ocop_look look;
	} lines[] = {
		{ FORM_PRODUCT, "Sản phẩm / Product", blank->product,
		    *blank->product ? OCOP_WRAPPED : OCOP_INPUT },
		{ FORM_NAME, "Tên / Name", blank->name, OCOP_WRAPPED },
		{ FORM_ENTITY, "Chủ thể / Entity", blank->entity,
		    OCOP_WRAPPED },
		{ FORM_MEMBER, "Người chấm / Member", d->blanks->member,
		    OCOP_INPUT },
		{ FORM_ROUND, "Đợt / Round", d->blanks->round, OCOP_INPUT },
		{ FORM_TOTAL, "Tổng điểm / Total", NULL, OCOP_PLAIN },
		{ FORM_LEFT, "Chưa chấm / Not scored", NULL, OCOP_PLAIN },
	};

	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		ocop_book_text(d->book, lines[i].row, FORM_CODE, OCOP_HEADER,
		    lines[i].label);
		if (lines[i].text)
			ocop_book_text(d->book, lines[i].row, FORM_VI,
			    lines[i].look, lines[i].text);
	}
}

/* The case of the sheet, where its options are of several. */
static void
draw_case(struct drawing *d)
{
	const struct ocop_set *set = d->blank->set;
	int highest = 0;

	for (size_t i = 0; i < set->option_count; i++)
		if (set->options[i].variant > highest)
			highest = set->options[i].variant;
	if (highest == 0)
		return;
	text_reset(&d->list);
	for (int variant = 1; variant <= highest; variant++)
		text_printf(&d->list, "%s%d", variant > 1 ? "," : "", variant);
	ocop_book_text(
	    d->book, FORM_CASE, FORM_CODE, OCOP_HEADER, "Trường hợp / Case");
	ocop_book_text(d->book, FORM_CASE, FORM_VI, OCOP_INPUT_NUMBER, "");
	ocop_book_choose(d->book, FORM_CASE, FORM_CASE, FORM_VI,
	    drawing_take(d, &d->list),
	    "Một trường hợp cho cả phiếu / one case for the whole sheet");
}

static void
draw_title(struct drawing *d)
{
	const struct ocop_set *set = d->blank->set;

	text_reset(&d->text);
	text_printf(
	    &d->text, "Phiếu chấm điểm, bộ %d: %s", set->set, set->label_vi);
	ocop_book_text(d->book, FORM_TITLE, FORM_CODE, OCOP_TITLE,
	    drawing_take(d, &d->text));
	text_reset(&d->text);
	text_printf(&d->text, "Score sheet, set %d: %s; %s", set->set,
	    set->label_en, d->blanks->edition->citation);
	ocop_book_text(d->book, FORM_TITLE_EN, FORM_CODE, OCOP_PLAIN,
	    drawing_take(d, &d->text));
}

static void
draw_columns(struct drawing *d)
{
	static const struct {
		size_t width;
		const char *name;
	} columns[] = {
		[FORM_CODE] = { 24, "Mã / Code" },
		[FORM_VI] = { 42, "Tiêu chí" },
		[FORM_MAX] = { 8, "Tối đa / Max" },
		[FORM_POINTS] = { 8, "Điểm / Points" },
		[FORM_OPTION] = { 11, "Phương án / Option" },
		[FORM_OPTIONS_VI] = { 66, "Các mức điểm" },
		[FORM_EN] = { 42, "Criterion" },
		[FORM_OPTIONS_EN] = { 66, "Options" },
	};

	d->row = FORM_HEADER;
	for (size_t i = 0; i < FORM_COLUMNS; i++) {
		ocop_book_width(d->book, i, columns[i].width, OCOP_PLAIN);
		put_cell(d, i, OCOP_HEADER, columns[i].name);
	}
}

/* The line, from 1, of the last criterion of the part at hand. */
static size_t
last_of_part(const struct drawing *d, const struct ocop_table *table, size_t at)
{
	size_t line = d->row + 1;

	while (++at < table->rows) {
		if (!drawing_has(d, table, at))
			continue;
		if (!*ocop_table_cell(table, at, "parent"))
			break;
		line++;
	}
	return line;
}

/* A part, which sums up what is in it, or a heading within a part. */
static void
draw_heading(struct drawing *d, const struct ocop_table *table, size_t at,
    struct text *total)
{
	bool part = !*ocop_table_cell(table, at, "parent");

	put_cell(
	    d, FORM_CODE, OCOP_HEADING, ocop_table_cell(table, at, "code"));
	put_cell(
	    d, FORM_VI, OCOP_HEADING, ocop_table_cell(table, at, "label_vi"));
	if (!part)
		put_cell(d, FORM_POINTS, OCOP_HEADING, "");
	put_cell(d, FORM_OPTION, OCOP_HEADING, "");
	put_cell(d, FORM_OPTIONS_VI, OCOP_HEADING, "");
	put_cell(
	    d, FORM_EN, OCOP_HEADING, ocop_table_cell(table, at, "label_en"));
	put_cell(d, FORM_OPTIONS_EN, OCOP_HEADING, "");
	ocop_book_number(d->book, d->row, FORM_MAX, OCOP_HEADING,
	    ocop_table_cell(table, at, "max"));
	if (!part)
		return;
	text_reset(&d->text);
	text_printf(
	    &d->text, "SUM(D%zu:D%zu)", d->row + 2, last_of_part(d, table, at));
	ocop_book_sum(d->book, d->row, FORM_POINTS, OCOP_HEADING,
	    drawing_take(d, &d->text));
	text_printf(total, "%sD%zu", total->size > 0 ? "+" : "", d->row + 1);
}

/* All criteria with their headings; what the parts add up to, on top. */
static void
draw_criteria(struct drawing *d)
{
	const struct ocop_table *table =
	    ocop_pack_table(d->blanks->pack, "criteria");
	struct text total = { 0 }, max = { 0 };
	size_t leaf = 0;

	d->row = FORM_FIRST;
	for (size_t at = 0; at < table->rows; at++) {
		if (!drawing_has(d, table, at))
			continue;
		if (strcmp(ocop_table_cell(table, at, "leaf"), "1") == 0)
			drawing_leaf(d, leaf++);
		else
			draw_heading(d, table, at, &total);
		d->row++;
	}
	text_printf(&max, "%d", d->blanks->edition->points_max);
	ocop_book_number(
	    d->book, FORM_TOTAL, FORM_MAX, OCOP_HEADING, drawing_take(d, &max));
	ocop_book_sum(d->book, FORM_TOTAL, FORM_POINTS, OCOP_HEADING,
	    drawing_take(d, &total));
	text_free(&total);
	text_free(&max);
}

/* How many criteria are blank, and which: a blank one is never 0. */
static void
draw_left(struct drawing *d)
{
	const struct ocop_set *set = d->blank->set;
	struct text codes = { 0 };
	size_t first = 0; /* of the criteria that are without a heading */

	text_reset(&d->text);
	text_reset(&d->list);
	for (size_t i = 0; i < set->leaf_count; i++) {
		size_t line = d->form->leaves[i] + 1;

		first = first ? first : line;
		if (i + 1 == set->leaf_count ||
		    d->form->leaves[i + 1] != line) {
			text_printf(&d->text, "%sCOUNTBLANK(D%zu:D%zu)",
			    d->text.size > 0 ? "+" : "", first, line);
			first = 0;
		}
		text_printf(&d->list, "%sIF(D%zu=\"\",\"%s \",\"\")",
		    i ? "&" : "", line, set->leaves[i].name);
		text_printf(&codes, "%s ", set->leaves[i].name);
	}
	/* The data sheet depends on this one.  Without a value it is worked out
	 * even by a program that trusts the values of the others. */
	ocop_book_formula(d->book, FORM_LEFT, FORM_POINTS, OCOP_HEADING,
	    drawing_take(d, &d->text), "");
	ocop_book_formula(d->book, FORM_LEFT, FORM_OPTIONS_VI, OCOP_WRAPPED,
	    drawing_take(d, &d->list), drawing_take(d, &codes));
	text_free(&codes);
}

static void
draw_section(struct drawing *d, const char *vi, const char *en)
{
	d->row++;
	for (size_t i = 0; i < FORM_COLUMNS; i++)
		put_cell(d, i, OCOP_HEADING,
		    i == FORM_VI     ? vi :
			i == FORM_EN ? en :
				       "");
	d->row++;
}

static void
draw_labels(struct drawing *d, const char *code, const char *vi, const char *en)
{
	put_cell(d, FORM_CODE, OCOP_WRAPPED, code);
	put_cell(d, FORM_VI, OCOP_WRAPPED, vi);
	put_cell(d, FORM_EN, OCOP_WRAPPED, en);
}

/* The conditions a member may raise, each with a cell to mark. */
static void
draw_conditions(struct drawing *d)
{
	static const struct {
		const char *vi, *en;
	} effects[] = {
		[OCOP_ELIMINATE] = { "Loại hồ sơ",
		    "The dossier is eliminated" },
		[OCOP_STOP] = { "Dừng đánh giá", "The evaluation stops" },
		[OCOP_REQUIRES] = { "Đánh dấu khi KHÔNG đạt: loại hồ sơ",
		    "Mark it when it is NOT met: the dossier is eliminated" },
		[OCOP_ZERO] = { "Tiêu chí tính 0 điểm",
		    "The criterion counts 0" },
	};
	const struct ocop_set *set = d->blank->set;

	draw_section(d, "Điều kiện: chọn x nếu xảy ra",
	    "Conditions: choose x if it is so");
	for (size_t i = 0; i < set->condition_count; i++) {
		const struct ocop_condition *condition = &set->conditions[i];

		/* The case is chosen above, with its own cell. */
		if (condition->effect == OCOP_CASE ||
		    ocop_set_condition(set, condition->condition) < 0)
			continue;
		d->form->conditions[i] = d->row;
		draw_labels(d, condition->condition, condition->label_vi,
		    condition->label_en);
		put_cell(d, FORM_POINTS, OCOP_INPUT_NUMBER, "");
		ocop_book_choose(
		    d->book, d->row, d->row, FORM_POINTS, "x", NULL);
		put_cell(d, FORM_OPTIONS_VI, OCOP_WRAPPED,
		    effects[condition->effect].vi);
		put_cell(d, FORM_OPTIONS_EN, OCOP_WRAPPED,
		    effects[condition->effect].en);
		d->row++;
	}
}

/* What the sheet says besides: evidence, advice, what depends on what. */
static void
draw_notes(struct drawing *d)
{
	const struct ocop_table *table =
	    ocop_pack_table(d->blanks->pack, "conditions");
	const struct ocop_set *set = d->blank->set;

	draw_section(d, "Lưu ý", "Notes");
	for (size_t at = 0; at < table->rows; at++) {
		const char *code = ocop_table_cell(table, at, "code");
		int leaf = ocop_set_leaf(set, code, strlen(code));

		if (!drawing_has(d, table, at) ||
		    ocop_set_condition(
			set, ocop_table_cell(table, at, "condition")) >= 0)
			continue;
		draw_labels(d, leaf < 0 ? code : set->leaves[leaf].name,
		    ocop_table_cell(table, at, "label_vi"),
		    ocop_table_cell(table, at, "label_en"));
		d->row++;
	}
}

/* Starts the worksheet; keeps its name as formulas of others write it. */
static void
name_sheet(struct drawing *d, struct arena *arena)
{
	const char *product = d->blank->product;

	text_reset(&d->text);
	if (*product)
		text_printf(&d->text, "%s%s", product,
		    strcasecmp(product, "data") == 0 ? " -" : "");
	else
		text_printf(&d->text, "set %d", d->blank->set->set);
	product = ocop_book_sheet(d->book, drawing_take(d, &d->text));
	text_reset(&d->text);
	text_add(&d->text, "'", 1);
	for (; *product; product++)
		text_add(&d->text, *product == '\'' ? "''" : product,
		    *product == '\'' ? 2 : 1);
	text_add(&d->text, "'", 1);
	product = drawing_take(d, &d->text);
	d->form->sheet = arena_copy(arena, product, strlen(product));
	d->no_memory = d->no_memory || !d->form->sheet;
}

int
blank_form(struct form *out, const struct ocop_blanks *blanks,
    const struct blank *blank, struct ocop_book *book, struct arena *arena,
    struct ocop_error *err)
{
	struct drawing d = { blanks, blank, book, out, 0, { 0 }, { 0 }, false };

	*out = (struct form){ .set = blank->set };
	name_sheet(&d, arena);
	draw_columns(&d);
	draw_title(&d);
	draw_head(&d);
	draw_case(&d);
	draw_criteria(&d);
	draw_left(&d);
	draw_conditions(&d);
	draw_notes(&d);
	ocop_book_freeze(book, FORM_FIRST, FORM_VI);
	ocop_book_protect(book);
	ocop_book_page(
	    book, FORM_HEADER, FORM_HEADER + 1, d.row, FORM_OPTIONS_VI);
	text_free(&d.text);
	text_free(&d.list);
	return d.no_memory ? ocop_fail_memory(err) : ocop_book_check(book, err);
}
