/* Drawings of the summary, of a round, of communes and of funding. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/page/chart.h"
#include "report/page/figure.h"
#include "report/page/html.h"

/* Whether a line is of a section. */
static bool
is_of(const struct html_drawing *drawing, size_t row, const char *section)
{
	return strcmp(html_cell(drawing, row, "section"), section) == 0;
}

/* Bars of the items of a section, the longest the most there is. */
static int
draw_section(struct text *out, const struct html_drawing *drawing,
    const char *section, const struct chart *chart, const char *unit,
    struct ocop_error *err)
{
	size_t rows = ocop_writer_rows(drawing->kept), count = 0;
	struct chart_bar *bars = calloc(rows, sizeof(*bars));
	struct text *labels = calloc(rows, sizeof(*labels));
	bool failed = !bars || !labels;
	int64_t most = 1;

	for (size_t i = 0; !failed && i < rows; i++) {
		const char *item = html_cell(drawing, i, "item");
		const char *number = html_cell(drawing, i, "count");
		const char *word =
		    ocop_label_word(drawing->labels, section, item);

		if (!is_of(drawing, i, section))
			continue;
		if (word == item)
			word = ocop_label_word(drawing->labels, "item", item);
		text_printf(
		    &labels[count], "%s%s%s", word, *unit ? " " : "", unit);
		failed = !text_get(&labels[count]);
		if (atoll(number) > most)
			most = atoll(number);
		bars[count] = (struct chart_bar){ labels[count].bytes, number,
			NULL, NULL, atoll(number), 0, -1 };
		count++;
	}
	for (size_t i = 0; i < count; i++)
		bars[i].most = most;
	if (!failed && count > 0)
		chart_bars(out, chart, bars, count);
	for (size_t i = 0; labels && i < rows; i++)
		text_free(&labels[i]);
	free(labels);
	free(bars);
	return failed ? ocop_fail_memory(err) : 0;
}

/* The parts of the products by stars, 5 first. */
static void
draw_stars(struct text *out, const struct html_drawing *drawing, int least,
    const struct chart *chart)
{
	static const char *const looks[] = { "", "s1", "s2", "s3", "s4", "s5" };
	struct chart_part parts[5];
	char labels[5][16];
	size_t count = 0;
	int64_t all = 0;

	for (int stars = 5; stars >= least; stars--) {
		snprintf(labels[count], sizeof(labels[count]), "%d %s", stars,
		    ocop_ngettext("star", "stars", (unsigned long)stars));
		parts[count] =
		    (struct chart_part){ labels[count], looks[stars], 0 };
		for (size_t i = 0; i < ocop_writer_rows(drawing->kept); i++)
			if (is_of(drawing, i, "stars") &&
			    atoi(html_cell(drawing, i, "item")) == stars)
				parts[count].value +=
				    atoll(html_cell(drawing, i, "count"));
		all += parts[count++].value;
	}
	if (all > 0)
		chart_share(out, chart, parts, count);
}

int
html_draw_figures(struct text *out, const struct html_drawing *drawing,
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
	return draw_section(out, drawing, "entities", &entities, "", err) < 0 ?
	    -1 :
	    draw_section(out, drawing, "sets", &sets, "", err);
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
	return draw_section(out, drawing, "evaluated", &states, "", err);
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

	(void)err;
	for (size_t i = 0; i < ocop_writer_rows(drawing->kept); i++) {
		int stars = atoi(html_cell(drawing, i, "stars"));
		bool any = strcmp(html_cell(drawing, i, "products"), "0") != 0;

		parts[stars >= 3 && stars <= 5 ? 5 - stars :
			any                    ? 3 :
						 4]
		    .value++;
	}
	chart_share(out, &chart, parts, sizeof(parts) / sizeof(parts[0]));
	return 0;
}

/* Years with the money that was disbursed of what was planned. */
int
html_draw_funding(struct text *out, const struct html_drawing *drawing,
    struct ocop_error *err)
{
	const struct ocop_html *html = drawing->html;
	const struct chart chart = { "funding-years",
		ocop_gettext("Disbursed of what was planned"),
		ocop_gettext(
		    "Million VND; the whole bar is the plan of the year."),
		NULL };
	size_t rows = ocop_writer_rows(drawing->kept), count = 0;
	struct chart_bar *bars = calloc(rows, sizeof(*bars));
	struct text *said = calloc(rows, sizeof(*said));
	bool failed = !bars || !said;

	for (size_t i = 0; !failed && i < rows; i++) {
		const char *planned = html_cell(drawing, i, "planned");
		const char *spent = html_cell(drawing, i, "disbursed");

		if (*html_cell(drawing, i, "source"))
			continue; /* the lines of a whole year have none */
		html_number(&said[count], html, *spent ? spent : "–");
		text_add(&said[count], " / ", 3);
		html_number(&said[count], html, *planned ? planned : "–");
		failed = !text_get(&said[count]);
		bars[count] = (struct chart_bar){ html_cell(drawing, i, "year"),
			said[count].bytes, NULL, NULL, figure_hundredths(spent),
			figure_hundredths(planned), -1 };
		count++;
	}
	if (!failed && count > 0)
		chart_bars(out, &chart, bars, count);
	for (size_t i = 0; said && i < rows; i++)
		text_free(&said[i]);
	free(said);
	free(bars);
	return failed ? ocop_fail_memory(err) : 0;
}
