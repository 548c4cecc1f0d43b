/* Drawings of targets: how far each is reached, and its way over the years. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/figures.h"
#include "report/page/chart.h"
#include "report/page/html.h"
#include "report/read/target_figure.h"

/* "T1. The indicator": what the drawing of a target is called. */
static void
write_title(struct text *out, const struct html_drawing *drawing,
    const struct target_figure *figure)
{
	text_printf(out, "%s. %s", figure->code,
	    ocop_label_word(drawing->labels, "indicator", figure->indicator));
}

/* "33,33 / 40 %; due by now: 40": what is written behind a bar. */
static void
write_said(struct text *out, const struct html_drawing *drawing,
    const struct target_figure *figure, const char *expected)
{
	char value[OCOP_MEASURED_TEXT];

	ocop_measured_write(value, &figure->measured);
	html_number(out, drawing->question->lang, *value ? value : "–");
	if (figure->held)
		text_printf(out, " / %lld", (long long)figure->target.value);
	text_printf(
	    out, " %s", ocop_label_word(drawing->labels, "unit", figure->unit));
	if (*expected) {
		text_printf(out, "; %s ", ocop_gettext("due by now:"));
		html_number(out, drawing->question->lang, expected);
	}
}

static bool
is_share(const struct target_figure *figure)
{
	return strcmp(figure->unit, "percent") == 0;
}

/* The bar of a line; the whole of it is the target. */
static void
set_bar(struct chart_bar *bar, struct text *label, struct text *said,
    const struct html_drawing *drawing, const struct target_figure *figure)
{
	const char *status = ocop_target_status_name(figure->status);
	char expected[OCOP_MEASURED_TEXT] = "";
	int64_t mark = -1;

	/* from the last day on it is the target itself */
	if (figure->day < figure->target.due) {
		bool share = is_share(figure);

		mark = ocop_target_line(&figure->target, share, figure->day);
		ocop_target_line_write(
		    expected, &figure->target, share, figure->day);
	}
	write_said(said, drawing, figure, expected);
	write_title(label, drawing, figure);
	*bar = (struct chart_bar){ text_get(label), text_get(said), status,
		ocop_label_word(drawing->labels, "status", status),
		ocop_measured_hundredths(&figure->measured),
		100 * figure->target.value, mark };
}

/* Each target's value on the way to it. */
static int
draw_bars(struct text *out, const struct html_drawing *drawing,
    const struct target_figure *all, size_t count, struct ocop_error *err)
{
	const struct chart chart = { "targets-bars",
		ocop_gettext("Values against targets"),
		ocop_gettext(
		    "The whole bar is the target; the line across it is what "
		    "is due by now, on the straight line to the last day."),
		NULL };
	struct chart_bar *bars = calloc(count, sizeof(*bars));
	struct text *texts = calloc(2 * count, sizeof(*texts));
	bool failed = !bars || !texts;

	for (size_t i = 0; !failed && i < count; i++) {
		set_bar(&bars[i], &texts[2 * i], &texts[2 * i + 1], drawing,
		    &all[i]);
		failed = !bars[i].label || !bars[i].said;
	}
	if (!failed)
		chart_bars(out, &chart, bars, count);
	for (size_t i = 0; texts && i < 2 * count; i++)
		text_free(&texts[i]);
	free(texts);
	free(bars);
	return failed ? ocop_fail_memory(err) : 0;
}

/* The line of a target through the years, and the straight line it is held
 * against. */
static int
draw_years(struct text *out, const struct html_drawing *drawing,
    const struct target_figure *of, size_t count, struct ocop_error *err)
{
	const char **labels = calloc(count, sizeof(*labels));
	int64_t *values = calloc(2 * count, sizeof(*values));
	struct text id = { 0 }, title = { 0 };
	int got = 0;

	text_printf(&id, "years-%s-%s", of->code, of->programme);
	write_title(&title, drawing, of);
	if (!labels || !values || !text_get(&id) || !text_get(&title))
		got = ocop_fail_memory(err);
	for (size_t i = 0; got == 0 && i < count; i++) {
		labels[i] = of[i].part;
		values[i] = of[i].measured.known ?
		    ocop_measured_hundredths(&of[i].measured) / 100 :
		    -1;
		values[count + i] =
		    ocop_target_line(&of->target, is_share(of), of[i].day) /
		    100;
	}
	if (got == 0) {
		const struct chart chart = { id.bytes, title.bytes,
			ocop_label_word(drawing->labels, "unit", of->unit),
			NULL };
		const struct chart_series series[] = {
			{ ocop_gettext("value"), "s4", values },
			{ ocop_gettext("line"), "plan", values + count },
		};

		chart_lines(out, &chart, labels, count, series, 2);
	}
	text_free(&title);
	text_free(&id);
	free(values);
	free(labels);
	return got;
}

/* How many figures from the first are of its target. */
static size_t
count_same(const struct target_figure *of, size_t count)
{
	size_t same = 1;

	while (same < count && strcmp(of[same].code, of->code) == 0 &&
	    strcmp(of[same].programme, of->programme) == 0)
		same++;
	return same;
}

int
html_draw_targets(struct text *out, const struct html_drawing *drawing,
    struct ocop_error *err)
{
	const struct ocop_figures *figures = drawing->question->figures;
	const struct target_figure *all = figures->items;
	enum ocop_by by = drawing->question->by;
	int got = 0;

	if (by == OCOP_BY_NOTHING)
		return draw_bars(out, drawing, all, figures->count, err);
	for (size_t i = 0, same; got == 0 && i < figures->count; i += same) {
		same = count_same(all + i, figures->count - i);
		if (by == OCOP_BY_YEAR)
			got = draw_years(out, drawing, all + i, same, err);
		else if (by == OCOP_BY_PROVINCE)
			got = html_map(out, drawing, all + i, same, err);
	}
	return got;
}
