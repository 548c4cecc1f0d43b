#include <string.h>

#include <ocop/error.h>

#include "base/number.h"
#include "store/round/sheet_text.h"

/* [3,2,null]: 0 to 63 or missing, so at most two digits. */
static void
write_array(
    struct text *out, const signed char *values, size_t count, signed char none)
{
	text_add(out, "[", 1);
	for (size_t i = 0; i < count; i++) {
		char cell[4] = ",";
		size_t size = i > 0;

		if (values[i] == none) {
			text_add(out, cell, size);
			text_add(out, "null", 4);
			continue;
		}
		if (values[i] >= 10)
			cell[size++] = (char)('0' + values[i] / 10);
		cell[size++] = (char)('0' + values[i] % 10);
		text_add(out, cell, size);
	}
	text_add(out, "]", 1);
}

void
sheet_write(struct text *points, struct text *options, struct text *conditions,
    const struct ocop_set *set, const struct ocop_sheet *sheet)
{
	write_array(points, sheet->points, set->leaf_count, OCOP_MISSING);
	if (sheet->options)
		write_array(options, sheet->options, set->leaf_count, 0);
	for (size_t c = 0; sheet->raised && c < set->condition_count; c++)
		if (sheet->raised >> c & 1) {
			text_add(conditions, conditions->size ? "," : "[", 1);
			text_json(conditions, set->conditions[c].condition);
		}
	if (conditions->size)
		text_add(conditions, "]", 1);
}

/*
 * Reads [3,null,2] into so many small numbers; null becomes none.  NULL when
 * it is anything else, or a leaf has no option of the points.
 */
static signed char *
read_array(
    struct arena *arena, const char *json, const struct ocop_set *set, int none)
{
	signed char *values = arena_alloc(arena, set->leaf_count);
	char before = '[';

	if (!values)
		ocop_no_memory(); /* and no damage */
	for (size_t i = 0; i < set->leaf_count; i++) {
		size_t size;
		int value;

		if (*json++ != before)
			return NULL;
		before = ',';
		size = strcspn(json, ",]");
		value = number_parse(json, size);
		if (size == 4 && strncmp(json, "null", size) == 0)
			value = none;
		else if (value < 0 || value > OCOP_POINTS_MAX ||
		    (none == OCOP_MISSING &&
			!(set->leaves[i].points >> value & 1)))
			return NULL;
		values[i] = (signed char)value;
		json += size;
	}
	return strcmp(json, "]") == 0 ? values : NULL;
}

static uint32_t
read_conditions(const struct ocop_set *set, const char *json)
{
	uint32_t raised = 0;

	for (size_t c = 0; *json && c < set->condition_count; c++) {
		const char *at = strstr(json, set->conditions[c].condition);
		size_t size = strlen(set->conditions[c].condition);

		for (; at; at = strstr(at + 1, set->conditions[c].condition))
			if (at[-1] == '"' && at[size] == '"') {
				raised |= UINT32_C(1) << c;
				break;
			}
	}
	return raised;
}

bool
sheet_read(struct ocop_sheet *out, struct arena *arena,
    const struct ocop_set *set, const char *points, const char *options,
    const char *conditions)
{
	out->points = read_array(arena, points, set, OCOP_MISSING);
	out->options = *options ? read_array(arena, options, set, 0) : NULL;
	out->raised = read_conditions(set, conditions);
	return out->points && (out->options || !*options);
}
