/* Drawings of the summary, of a round, of communes and of funding. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/figures.h"
#include "report/page/chart.h"
#include "report/page/html.h"
#include "report/reports.h"
#include "rules/cell/money.h"

/* Bars of the items of a section, the longest the most there is. */
static int
draw_section(struct text *out, const struct html_drawing *drawing,
    const char *section, const struct chart *chart, struct ocop_error *err)
{
	const struct ocop_figures *figures = drawing->question->figures;
	const struct figure *all = figures->items;
	size_t lines = figures->count, count = 0;
	struct chart_bar *bars = calloc(lines, sizeof(*bars));
	struct count_text *numbers = calloc(lines, sizeof(*numbers));
	bool failed = !bars || !numbers;
	int64_t most = 1;

	for (size_t i = 0; !failed && i < lines; i++) {
		const char *item = all[i].item;
		const char *word =
		    ocop_label_word(drawing->labels, section, item);

		if (strcmp(all[i].section, section) != 0)
			continue;
		if (word == item)
			word = ocop_label_word(drawing->labels, "item", item);
		if (all[i].numbers[0] > most)
			most = all[i].numbers[0];
		bars[count] = (struct chart_bar){ word,
			count_write(&numbers[count], all[i].numbers[0]), NULL,
			NULL, all[i].numbers[0], 0, -1 };
		count++;
	}
	for (size_t i = 0; i < count; i++)
		bars[i].most = most;
	if (!failed && count > 0)
		chart_bars(out, chart, bars, count);
	free(numbers);
	free(bars);
	return failed ? ocop_fail_memory(err) : 0;
}

/* The parts of the products by stars, 5 first. */
static void
draw_stars(struct text *out, const struct html_drawing *drawing, int least,
    const struct chart *chart)
{
	static const char *const looks[] = { "", "s1", "s2", "s3", "s4", "s5" };
	const struct ocop_figures *figures = drawing->question->figures;
	const struct figure *all = figures->items;
	struct chart_part parts[5];
	char labels[5][16];
	size_t count = 0;
	int64_t sum = 0;

	for (int stars = 5; stars >= least; stars--) {
		snprintf(labels[count], sizeof(labels[count]), "%d %s", stars,
		    ocop_ngettext("star", "stars", (unsigned long)stars));
		parts[count] =
		    (struct chart_part){ labels[count], looks[stars], 0 };
		for (size_t i = 0; i < figures->count; i++)
			if (strcmp(all[i].section, "stars") == 0 &&
			    all[i].item[0] == (char)('0' + stars))
				parts[count].value += all[i].numbers[0];
		sum += parts[count++].value;
	}
	if (sum > 0)
		chart_share(out, chart, parts, count);
}

int
html_draw_summary(struct text *out, const struct html_drawing *drawing,
    struct ocop_error *err)
{
	const char *products = ocop_gettext("Valid products.");
	const struct chart stars = { "figures-stars", ocop_gettext("By stars"),
		products, NULL };
	const struct chart entities = { "figures-entities",
		ocop_gettext("By type of entity"),
		ocop_gettext("Entities with a valid product."), NULL };
	const struct chart sets = { "figures-sets",
		ocop_gettext("By product set"), products, NULL };

	draw_stars(out, drawing, 3, &stars);
	return draw_section(out, drawing, "entities", &entities, err) < 0 ?
	    -1 :
	    draw_section(out, drawing, "sets", &sets, err);
}

int
html_draw_round(struct text *out, const struct html_drawing *drawing,
    struct ocop_error *err)
{
	const char *products = ocop_gettext("Products.");
	const struct chart stars = { "round-stars",
		ocop_gettext("Results by stars"), products, NULL };
	const struct chart states = { "round-states",
		ocop_gettext("By state of scoring"), products, NULL };

	draw_stars(out, drawing, 1, &stars);
	return draw_section(out, drawing, "evaluated", &states, err);
}

/* Communes by the most stars that a valid product of theirs has. */
int
html_draw_communes(struct text *out, const struct html_drawing *drawing,
    struct ocop_error *err)
{
	const struct chart chart = { "communes-stars",
		ocop_gettext("Communes by their most stars"),
		ocop_gettext("Communes; the most stars of any valid product."),
		NULL };
	struct chart_part parts[] = {
		{ ocop_gettext("5 stars"), "s5", 0 },
		{ ocop_gettext("4 stars"), "s4", 0 },
		{ ocop_gettext("3 stars"), "s3", 0 },
		{ ocop_gettext("no product is valid"), "late", 0 },
		{ ocop_gettext("no product"), "no_data", 0 },
	};
	const struct ocop_figures *figures = drawing->question->figures;
	const struct figure *all = figures->items;

	(void)err;
	for (size_t i = 0; i < figures->count; i++) {
		int64_t stars = all[i].numbers[0];
		bool any = all[i].numbers[1] > 0;

		parts[stars >= 3 && stars <= 5 ? 5 - stars :
			any                    ? 3 :
						 4]
		    .value++;
	}
	chart_share(out, &chart, parts, sizeof(parts) / sizeof(parts[0]));
	return 0;
}

/* A sum of a year, as the report writes it. */
static void
write_money(struct text *out, const struct html_drawing *drawing,
    const struct figure *year, size_t which)
{
	char text[OCOP_MONEY_TEXT];

	ocop_money_write(text, year->numbers[which]);
	html_number(
	    out, drawing->question->lang, year->known[which] ? text : "–");
}

enum { HUNDREDTH = 10000 }; /* of a million, which bars are long enough with */

/* Years with the money that was disbursed of what was planned. */
int
html_draw_funding(struct text *out, const struct html_drawing *drawing,
    struct ocop_error *err)
{
	const struct ocop_figures *figures = drawing->question->figures;
	const struct figure *all = figures->items;
	const struct chart chart = { "funding-years",
		ocop_gettext("Disbursed of what was planned"),
		ocop_gettext(
		    "Million VND; the whole bar is the plan of the year."),
		NULL };
	size_t lines = figures->count, count = 0;
	struct chart_bar *bars = calloc(lines, sizeof(*bars));
	struct text *said = calloc(lines, sizeof(*said));
	bool failed = !bars || !said;

	for (size_t i = 0; !failed && i < lines; i++) {
		const struct figure *year = &all[i];

		if (*year->item)
			continue; /* the lines of a whole year have none */
		write_money(&said[count], drawing, year, 1);
		text_add(&said[count], " / ", 3);
		write_money(&said[count], drawing, year, 0);
		failed = !text_get(&said[count]);
		bars[count] = (struct chart_bar){ year->year, said[count].bytes,
			NULL, NULL, year->numbers[1] / HUNDREDTH,
			year->numbers[0] / HUNDREDTH, -1 };
		count++;
	}
	if (!failed && count > 0)
		chart_bars(out, &chart, bars, count);
	for (size_t i = 0; said && i < lines; i++)
		text_free(&said[i]);
	free(said);
	free(bars);
	return failed ? ocop_fail_memory(err) : 0;
}
