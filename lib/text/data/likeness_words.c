/* What rows are compared by: data/name_words.tsv and data/likeness.tsv. */
#include <string.h>

#include <ocop/reader.h>

#include "base/number.h"
#include "base/text.h"
#include "rules/likeness/finder.h"
#include "text/read/embedded.h"

/* The columns of name_words.tsv and likeness.tsv. */
enum { WORD, WEIGHT, OTHER };
enum { KIND, TRAIT, AGREE, DIFFER };

struct reading {
	struct ocop_likeness *likeness;
	const char *kind;
};

static int
whole(const struct ocop_cell *cell)
{
	return number_parse(cell->text, cell->size);
}

static int
take_word(void *ctx, const struct ocop_row *row, struct ocop_error *err)
{
	const struct reading *reading = ctx;
	const struct ocop_cell *cells = row->cells;
	struct text words = { 0 };
	int got;

	text_printf(&words, "%s|%s", cells[WORD].text, cells[OTHER].text);
	got = text_get(&words) ? ocop_likeness_word(reading->likeness,
				     words.bytes, whole(&cells[WEIGHT]), err) :
				 ocop_fail_memory(err);
	text_free(&words);
	return got;
}

static int
take_points(void *ctx, const struct ocop_row *row, struct ocop_error *err)
{
	const struct reading *reading = ctx;
	const struct ocop_cell *cells = row->cells;
	enum ocop_trait trait = ocop_trait_find(cells[TRAIT].text);

	(void)err;
	if (strcmp(cells[KIND].text, reading->kind) != 0)
		return 0;
	if (trait == OCOP_TRAITS)
		ocop_likeness_report(reading->likeness, whole(&cells[AGREE]));
	else
		ocop_likeness_points(reading->likeness, trait,
		    whole(&cells[AGREE]), whole(&cells[DIFFER]));
	return 0;
}

int
ocop_likeness_read(
    struct ocop_likeness **out, const char *kind, struct ocop_error *err)
{
	struct reading reading = { .kind = kind };

	*out = NULL;
	if (ocop_likeness_new(&reading.likeness, err) < 0)
		return -1;
	if (embedded_walk("name_words.tsv", take_word, &reading, err) < 0 ||
	    embedded_walk("likeness.tsv", take_points, &reading, err) < 0) {
		ocop_likeness_free(reading.likeness);
		return -1;
	}
	*out = reading.likeness;
	return 0;
}
