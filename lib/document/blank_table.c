/* Blank score sheets as a table. */
#include <stdio.h>

#include "document/blank.h"

const char *const ocop_blank_columns[OCOP_BLANK_COLUMNS] = { "product",
	"member", "set", "criterion", "points", "option", "condition", "round",
	"label_vi", "label_en", "max", "options" };

/* "0, 1, 2***", and where the points do not tell the option, its number:
 * "0, 1 (1), 1 (2), 3**** (3)". */
static void
list_options(
    struct text *out, const struct ocop_set *set, const struct ocop_leaf *leaf)
{
	bool numbered = blank_way(set, leaf) != BLANK_POINTS;

	text_reset(out);
	if (blank_adds_zero(set, leaf))
		text_add(out, "0", 1);
	for (size_t i = 0; i < leaf->options; i++) {
		const struct ocop_option *option =
		    &set->options[leaf->option + i];

		text_printf(out, "%s", out->size > 0 ? ", " : "");
		blank_points(out, option);
		if (numbered)
			text_printf(out, " (%d)", option->number);
	}
}

static int
write_sheet(const struct ocop_blanks *blanks, const struct blank *blank,
    struct text *options, struct ocop_writer *writer, struct ocop_error *err)
{
	const struct ocop_set *set = blank->set;
	char number[16], max[16];

	snprintf(number, sizeof(number), "%d", set->set);
	for (size_t i = 0; i < set->leaf_count; i++) {
		const struct ocop_leaf *leaf = &set->leaves[i];
		const char *cells[OCOP_BLANK_COLUMNS] = { blank->product,
			blanks->member, number, leaf->name, "", "", "",
			blanks->round, leaf->label_vi, leaf->label_en, max };

		snprintf(max, sizeof(max), "%d", leaf->max);
		list_options(options, set, leaf);
		if (!(cells[OCOP_BLANK_COLUMNS - 1] = text_get(options)))
			return ocop_fail_memory(err);
		if (ocop_writer_row(writer, cells, err) < 0)
			return -1;
	}
	return 0;
}

int
ocop_blanks_table(const struct ocop_blanks *blanks, struct ocop_writer *writer,
    struct ocop_error *err)
{
	struct text options = { 0 };
	int got = 0;

	for (size_t i = 0; i < blanks->count && got == 0; i++)
		got = write_sheet(
		    blanks, &blanks->list[i], &options, writer, err);
	text_free(&options);
	return got;
}
