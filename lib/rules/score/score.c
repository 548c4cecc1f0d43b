#include <stdio.h>

#include <ocop/kind.h>
#include <ocop/language.h>

#include "base/letters/misleading.h"
#include "base/number.h"
#include "base/text.h"
#include "rules/cell/no_data.h"
#include "rules/score/score.h"

/* A blank or a wide form that looks like what it is not: S1 and S 1 would be
 * two products. */
static int
check_look(
    const char *column, const struct ocop_cell *cell, struct ocop_fault *fault)
{
	unsigned long code;
	char what[ODD_TEXT];
	size_t at = 0;
	enum odd kind;

	do {
		at += odd_find(cell->text + at, cell->size - at, &kind, &code);
		if (kind == ODD_BLANK || kind == ODD_WIDE) {
			odd_describe(what, cell->text, at, code);
			return ocop_fault_about(fault, OCOP_E_INVISIBLE, column,
			    cell->text,
			    "has %s, which is taken for something else; type "
			    "the cell again",
			    what);
		}
		at++;
	} while (kind != ODD_NONE);
	return 0;
}

int
score_check(
    const char *column, const struct ocop_cell *cell, struct ocop_fault *fault)
{
	const struct ocop_column any = { column, OCOP_TEXT, 0, NULL };

	if (ocop_value_check(&any, cell->text, fault) < 0)
		return -1;
	return check_look(column, cell, fault);
}

int
score_name(
    const char *column, const struct ocop_cell *cell, struct ocop_fault *fault)
{
	const struct ocop_column code = { column, OCOP_CODE, OCOP_KEY, NULL };
	char room[OCOP_VALUE_MAX];
	const char *value;

	if (score_check(column, cell, fault) < 0)
		return -1;
	if (no_data_total(cell->text))
		return ocop_fault_about(fault, OCOP_E_NO_DATA, column,
		    cell->text,
		    "is a total or a mean of other rows and names nothing; "
		    "delete its lines");
	return ocop_value_read(&value, room, &code, cell->text, 0, fault);
}

/* The points a leaf admits, as "0, 1 or 3". */
static void
list_points(char *out, size_t size, const struct ocop_leaf *leaf)
{
	size_t used = 0;

	out[0] = '\0';
	for (int p = 0; p <= leaf->max && used < size; p++)
		if (leaf->points >> p & 1)
			used +=
			    (size_t)snprintf(out + used, size - used, "%s%d",
				p == 0             ? "" :
				    p == leaf->max ? ocop_gettext(" or ") :
						     ", ",
				p);
}

static const struct ocop_option *
find_option(
    const struct ocop_set *set, const struct ocop_leaf *leaf, int number)
{
	for (size_t i = 0; i < leaf->options; i++)
		if (set->options[leaf->option + i].number == number)
			return &set->options[leaf->option + i];
	return NULL;
}

static int
read_option(struct score *out, const struct ocop_set *set,
    const struct ocop_leaf *leaf, const struct ocop_line *line,
    struct ocop_fault *fault)
{
	int number = number_parse(line->option.text, line->option.size);
	const struct ocop_option *option = find_option(set, leaf, number);

	if (!option && score_check("option", &line->option, fault) < 0)
		return -1;
	if (!option)
		return ocop_fault_set(fault, OCOP_E_OPTION, line->option_column,
		    line->option.text,
		    "%s has no option \"%s\"; its options are numbered 1 to "
		    "%zu",
		    leaf->name, line->option.text, leaf->options);
	if (line->points.size == 0)
		out->points = option->points;
	else if (out->points != option->points)
		return ocop_fault_set(fault, OCOP_E_OPTION, line->option_column,
		    line->option.text,
		    "option %d of %s is worth %d, not %d; correct one of "
		    "them",
		    number, leaf->name, option->points, out->points);
	out->option = number;
	return 0;
}

int
score_read(struct score *out, const struct ocop_set *set, int at,
    const struct ocop_line *line, struct ocop_fault *fault)
{
	const struct ocop_leaf *leaf = &set->leaves[at];
	char allowed[128];

	*out = (struct score){ 0, 0 };
	if (line->points.size > 0) {
		out->points =
		    number_parse(line->points.text, line->points.size);
		if (out->points < 0 &&
		    score_check(line->points_column, &line->points, fault) < 0)
			return -1;
		if (out->points < 0)
			return ocop_fault_about(fault, OCOP_E_WHOLE,
			    line->points_column, line->points.text,
			    "is not a whole number; write digits only");
		if (out->points > OCOP_POINTS_MAX ||
		    !(leaf->points >> out->points & 1)) {
			list_points(allowed, sizeof(allowed), leaf);
			return ocop_fault_set(fault, OCOP_E_POINTS,
			    line->points_column, line->points.text,
			    "no option of %s in set %d is worth %d; give %s",
			    leaf->name, set->set, out->points, allowed);
		}
	}
	return line->option.size > 0 ?
	    read_option(out, set, leaf, line, fault) :
	    0;
}

int
sheet_variant(const struct ocop_set *set, const struct ocop_sheet *sheet)
{
	if (sheet->raised & set->cases)
		for (size_t c = 0; c < set->condition_count; c++)
			if (sheet->raised & set->cases & UINT32_C(1) << c)
				return set->conditions[c].variant;
	for (size_t i = 0; sheet->options && i < set->leaf_count; i++)
		if (sheet->options[i]) {
			const struct ocop_option *option = find_option(
			    set, &set->leaves[i], sheet->options[i]);

			if (option && option->variant)
				return option->variant;
		}
	return 0;
}

static int
depends_fault(const struct ocop_set *set, int leaf, int on,
    const struct ocop_line *line, struct ocop_fault *fault)
{
	return ocop_fault_set(fault, OCOP_E_DEPENDS, line->points_column,
	    line->points.text,
	    "%s counts only when %s is above 0; give it 0, or correct %s",
	    set->leaves[leaf].name, set->leaves[on].name, set->leaves[on].name);
}

int
score_fits(const struct score *score, const struct ocop_set *set, int at,
    const struct ocop_line *line, const struct ocop_sheet *sheet,
    struct ocop_fault *fault)
{
	const struct ocop_leaf *leaf = &set->leaves[at];
	const signed char *points = sheet->points;

	if (points[at] != OCOP_MISSING)
		return ocop_fault_set(fault, OCOP_E_SCORED, line->points_column,
		    line->points.text,
		    "%s is scored already on the sheet of %s for %s (%d); "
		    "keep one line",
		    leaf->name, line->member.text, line->product.text,
		    points[at]);
	if (score->points > 0 && leaf->depends_on >= 0 &&
	    points[leaf->depends_on] == 0)
		return depends_fault(set, at, leaf->depends_on, line, fault);
	if (score->points == 0 && leaf->governs)
		for (size_t i = 0; i < set->leaf_count; i++)
			if ((leaf->governs >> i & 1) && points[i] > 0)
				return depends_fault(
				    set, (int)i, at, line, fault);
	if (score->option) {
		int chosen = sheet_variant(set, sheet);
		int variant = find_option(set, leaf, score->option)->variant;

		if (chosen && variant && variant != chosen)
			return ocop_fault_set(fault, OCOP_E_VARIANT,
			    line->option_column, line->option.text,
			    "option %d of %s belongs to case %d, the sheet "
			    "to case %d; choose one case",
			    score->option, leaf->name, variant, chosen);
	}
	return 0;
}
