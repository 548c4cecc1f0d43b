/* Taking one line of a score sheet. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/number.h"
#include "rules/score/gathered.h"
#include "rules/score/score.h"

/* The set of a product: from the gate or the line, the same on each line. */
static int
settle_set(struct ocop_sheets *sheets, struct product *product,
    const struct ocop_line *line, struct ocop_fault *fault,
    struct ocop_error *err)
{
	int number = -1, got;

	if (line->set.size > 0) {
		number = number_parse(line->set.text, line->set.size);
		if (product->set && number == product->set->set)
			return OCOP_ROW;
		if (number < 0 && score_check("set", &line->set, fault) < 0)
			return OCOP_ROW_BAD;
	} else if (product->set) {
		return OCOP_ROW;
	}
	if (product->set) {
		ocop_fault_set(fault, OCOP_E_SET, "set", line->set.text,
		    "the product %s is of set %d; give each product one set",
		    line->product.text, product->set->set);
		return OCOP_ROW_BAD;
	}
	if (sheets->gate.product) {
		int known;

		got = sheets->gate.product(
		    sheets->gate.ctx, line->product.text, &known, fault, err);
		product->refused = got == OCOP_ROW_BAD;
		if (got != OCOP_ROW)
			return got;
		product->set = ocop_edition_set(sheets->edition, known);
		if (line->set.size > 0 && number != known) {
			ocop_fault_set(fault, OCOP_E_SET, "set", line->set.text,
			    "the product %s is registered in set %d; correct "
			    "the sheet or the product",
			    line->product.text, known);
			return OCOP_ROW_BAD;
		}
		number = known;
	} else if (line->set.size == 0) {
		product->refused = true;
		ocop_fault_set(fault, OCOP_E_SET, "set", "",
		    "no set for the product %s; name it on its first line",
		    line->product.text);
		return OCOP_ROW_BAD;
	}
	if (!(product->set = ocop_edition_set(sheets->edition, number))) {
		char asked[16];

		/* A line that names a set is wrong by itself, like the next. */
		product->refused = line->set.size == 0;
		snprintf(asked, sizeof(asked), "%d", number);
		ocop_fault_about(fault, OCOP_E_SET, "set",
		    line->set.size > 0 ? line->set.text : asked,
		    "is no set of %s; its sets are numbered %d to %d",
		    sheets->edition->edition, sheets->edition->sets[0].set,
		    sheets->edition->sets[sheets->edition->set_count - 1].set);
		return OCOP_ROW_BAD;
	}
	return OCOP_ROW;
}

static int
new_sheet(struct ocop_sheets *sheets, struct product *product, size_t member,
    const struct ocop_line *line, struct ocop_fault *fault,
    struct ocop_error *err)
{
	size_t leaves = product->set->leaf_count;
	int got;
	struct sheet *sheet = arena_alloc(&sheets->arena, sizeof(*sheet));

	if (!sheet || !(sheet->points = arena_alloc(&sheets->arena, leaves)))
		return ocop_fail_memory(err);
	memset(sheet->points, OCOP_MISSING, leaves);
	sheet->next = NULL;
	sheet->member = member;
	sheet->options = NULL;
	sheet->refused = false;
	sheet->sheet = (struct ocop_sheet){
		.member = sheets->members.entries[member].key,
		.points = sheet->points,
		.file = line->file,
		.line = line->line,
	};
	if (product->last)
		product->last->next = sheet;
	else
		product->first = sheet;
	product->last = sheet;
	product->count++;
	sheets->sheet = sheet;
	if (score_name("member", &line->member, fault) < 0)
		got = OCOP_ROW_BAD;
	else if (sheets->gate.member)
		got = sheets->gate.member(sheets->gate.ctx, line->product.text,
		    line->member.text, fault, err);
	else
		got = gathered_alike(sheets, &sheets->members,
		    &sheets->member_looks, member, "member", fault, err);
	sheet->refused = got == OCOP_ROW_BAD;
	return got;
}

/* Sets sheets->sheet to the member's sheet of the product. */
static int
find_sheet(struct ocop_sheets *sheets, struct product *product,
    const struct ocop_line *line, struct ocop_fault *fault,
    struct ocop_error *err)
{
	struct sheet *sheet = sheets->sheet;

	if (sheet &&
	    gathered_same(&sheets->members, sheet->member, &line->member))
		return OCOP_ROW;
	sheets->leaf = 0;
	if (gathered_member(sheets, &line->member, err) < 0)
		return -1;
	for (sheet = product->first; sheet; sheet = sheet->next)
		if (sheet->member == sheets->member)
			break;
	if (!sheet)
		return new_sheet(
		    sheets, product, sheets->member, line, fault, err);
	sheets->sheet = sheet;
	return OCOP_ROW;
}

/* The leaf of the line: mostly the one after that of the line before. */
static int
find_leaf(struct ocop_sheets *sheets, const struct ocop_set *set,
    const struct ocop_cell *cell)
{
	int next = sheets->leaf;

	if ((size_t)next < set->leaf_count &&
	    strcmp(set->leaves[next].name, cell->text) == 0)
		return next;
	return ocop_set_leaf(set, cell->text, cell->size);
}

static int
add_score(struct ocop_sheets *sheets, const struct ocop_set *set,
    const struct ocop_line *line, struct ocop_fault *fault,
    struct ocop_error *err)
{
	struct sheet *sheet = sheets->sheet;
	int leaf = find_leaf(sheets, set, &line->criterion);
	struct score score;

	if (leaf < 0) {
		if (score_check("criterion", &line->criterion, fault) == 0)
			ocop_fault_about(fault, OCOP_E_CRITERION, "criterion",
			    line->criterion.text,
			    "is not scored in set %d; its criteria run from "
			    "%s to %s",
			    set->set, set->leaves[0].name,
			    set->leaves[set->leaf_count - 1].name);
		return OCOP_ROW_BAD;
	}
	sheets->leaf = leaf + 1;
	/* Not scored: the sheet lacks it, which is never the same as 0. */
	if (line->points.size == 0 && line->option.size == 0)
		return OCOP_ROW;
	if (score_read(&score, set, leaf, line, fault) < 0 ||
	    score_fits(&score, set, leaf, line, &sheet->sheet, fault) < 0)
		return OCOP_ROW_BAD;
	if (score.option && !sheet->options) {
		sheet->options = arena_alloc(&sheets->arena, set->leaf_count);
		if (!sheet->options)
			return ocop_fail_memory(err);
		memset(sheet->options, 0, set->leaf_count);
		sheet->sheet.options = sheet->options;
	}
	if (score.option)
		sheet->options[leaf] = (signed char)score.option;
	sheet->points[leaf] = (signed char)score.points;
	return OCOP_ROW;
}

static int
add_condition(const struct ocop_set *set, struct sheet *sheet,
    const struct ocop_line *line, struct ocop_fault *fault)
{
	int condition = ocop_set_condition(set, line->condition.text);
	int chosen, variant;

	if (condition < 0) {
		if (score_check("condition", &line->condition, fault) == 0)
			ocop_fault_about(fault, OCOP_E_CONDITION, "condition",
			    line->condition.text,
			    "is no condition that set %d lets a sheet raise; "
			    "ocop-export conditions lists them",
			    set->set);
		return OCOP_ROW_BAD;
	}
	variant = set->conditions[condition].variant;
	chosen = variant ? sheet_variant(set, &sheet->sheet) : 0;
	if (chosen && chosen != variant) {
		ocop_fault_set(fault, OCOP_E_VARIANT, "condition",
		    line->condition.text,
		    "the sheet of %s for %s belongs to case %d already; "
		    "choose one case",
		    line->member.text, line->product.text, chosen);
		return OCOP_ROW_BAD;
	}
	sheet->sheet.raised |= UINT32_C(1) << condition;
	return OCOP_ROW;
}

static int
take_line(struct ocop_sheets *sheets, struct product *product,
    const struct ocop_line *line, struct ocop_fault *fault,
    struct ocop_error *err)
{
	int got;

	if (product->refused)
		return OCOP_ROW;
	got = settle_set(sheets, product, line, fault, err);
	if (got == OCOP_ROW)
		got = find_sheet(sheets, product, line, fault, err);
	if (got != OCOP_ROW || sheets->sheet->refused)
		return got;
	if (line->condition.size > 0)
		got = add_condition(product->set, sheets->sheet, line, fault);
	if (got == OCOP_ROW && line->criterion.size > 0)
		return add_score(sheets, product->set, line, fault, err);
	if (got == OCOP_ROW && line->condition.size == 0) {
		ocop_fault_set(fault, OCOP_E_BLANK_LINE, "criterion", "",
		    "nothing is scored here; fill in the line, or "
		    "leave it out");
		return OCOP_ROW_BAD;
	}
	return got;
}

/* Whether what names a product for the first time is a name. */
static int
new_product(struct ocop_sheets *sheets, const struct ocop_line *line,
    struct ocop_fault *fault, struct ocop_error *err)
{
	if (score_name("product", &line->product, fault) < 0)
		return OCOP_ROW_BAD;
	if (sheets->gate.product)
		return OCOP_ROW;
	return gathered_alike(sheets, &sheets->products, &sheets->product_looks,
	    sheets->at, "product", fault, err);
}

int
ocop_sheets_add(struct ocop_sheets *sheets, const struct ocop_line *line,
    struct ocop_fault *fault, struct ocop_error *err)
{
	const char *blank = line->product.size == 0 ? "product" :
	    line->member.size == 0                  ? "member" :
						      NULL;
	size_t known = sheets->products.count;
	struct product *product;
	int got = OCOP_ROW;

	if (blank) {
		ocop_fault_set(fault, OCOP_E_REQUIRED, blank, "",
		    "blank; every line names its product and its member");
		return OCOP_ROW_BAD;
	}
	if (gathered_product(sheets, &line->product, err) < 0)
		return -1;
	product = &sheets->list[sheets->at];
	if (sheets->products.count > known) {
		got = new_product(sheets, line, fault, err);
		product->refused = got == OCOP_ROW_BAD;
	}
	if (got == OCOP_ROW)
		got = take_line(sheets, product, line, fault, err);
	if (got == OCOP_ROW_BAD)
		product->spoiled = true;
	return got;
}
