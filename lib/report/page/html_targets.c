/* Drawings of targets: how far each is reached, and its way over the years. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/number.h"
#include "report/page/chart.h"
#include "report/page/figure.h"
#include "report/page/html.h"
#include "report/read/targets.h"

/* What a programme says of a target: where its straight line goes. */
struct course {
	char code[32], programme[64];
	struct ocop_target target;
};

struct courses {
	struct course *all;
	size_t count;
};

static int
add_course(void *ctx, const char *const *row, struct ocop_error *err)
{
	struct courses *courses = ctx;
	struct course *all =
	    realloc(courses->all, (courses->count + 1) * sizeof(*courses->all));
	struct ocop_date from, due;
	struct course *course;

	if (!all)
		return ocop_fail_memory(err);
	courses->all = all;
	course = &all[courses->count];
	if (!ocop_date_parse(&from, row[TARGET_FROM]) ||
	    !ocop_date_parse(&due, row[TARGET_DUE]))
		return 0; /* the report has said so */
	snprintf(course->code, sizeof(course->code), "%s", row[TARGET_CODE]);
	snprintf(course->programme, sizeof(course->programme), "%s",
	    row[TARGET_PROGRAMME]);
	course->target = (struct ocop_target){ atoll(row[TARGET_VALUE]),
		atoll(row[TARGET_BASELINE]), ocop_date_days(from),
		ocop_date_days(due) };
	courses->count++;
	return 0;
}

static int
read_courses(struct courses *courses, const struct ocop_html *html,
    struct ocop_error *err)
{
	static char every[] = "all";
	const struct ocop_targets all = { .programme = every };

	return targets_walk(html->store, &all, add_course, courses, err);
}

static const struct ocop_target *
course_of(const struct courses *courses, const struct html_drawing *drawing,
    size_t row)
{
	for (size_t i = 0; i < courses->count; i++)
		if (strcmp(courses->all[i].code,
			html_cell(drawing, row, "code")) == 0 &&
		    strcmp(courses->all[i].programme,
			html_cell(drawing, row, "programme")) == 0)
			return &courses->all[i].target;
	return NULL;
}

/* "33,33 / 40 %; straight line: 40": what stands behind a bar. */
static void
say(struct text *out, const struct html_drawing *drawing, size_t row,
    const char *expected)
{
	const char *value = html_cell(drawing, row, "value");
	const char *target = html_cell(drawing, row, "target");

	if (*value)
		html_number(out, drawing->html, value);
	else
		text_add(out, "–", strlen("–"));
	if (*target)
		text_printf(out, " / %s", target);
	text_printf(out, " %s",
	    ocop_label_word(
		drawing->labels, "unit", html_cell(drawing, row, "unit")));
	if (*expected) {
		text_printf(out, "; %s ", ocop_gettext("due by now:"));
		html_number(out, drawing->html, expected);
	}
}

/* The bar of a line; the whole of it is the target. */
static void
set_bar(struct chart_bar *bar, struct text *label, struct text *said,
    const struct html_drawing *drawing, const struct courses *courses,
    size_t row)
{
	const struct ocop_target *target = course_of(courses, drawing, row);
	const char *value = html_cell(drawing, row, "value");
	const char *status = html_cell(drawing, row, "status");
	int as_of = ocop_date_days(drawing->html->as_of);
	char expected[OCOP_MEASURED_TEXT] = "";

	/* from the last day on it is the target itself */
	if (target && as_of < target->due)
		ocop_target_line_write(expected, target,
		    strcmp(html_cell(drawing, row, "unit"), "percent") == 0,
		    as_of);
	say(said, drawing, row, expected);
	text_printf(label, "%s. %s", html_cell(drawing, row, "code"),
	    ocop_label_word(drawing->labels, "indicator",
		html_cell(drawing, row, "indicator")));
	*bar = (struct chart_bar){ text_get(label), text_get(said), status,
		ocop_label_word(drawing->labels, "status", status),
		figure_hundredths(value),
		100 * atoll(html_cell(drawing, row, "target")),
		*expected ? figure_hundredths(expected) : -1 };
}

/* Each target's value on the way to it. */
static int
draw_bars(struct text *out, const struct html_drawing *drawing,
    const struct courses *courses, struct ocop_error *err)
{
	const struct chart chart = { "targets-bars",
		ocop_gettext("Values against targets"),
		ocop_gettext(
		    "The whole bar is the target; the line across it is what "
		    "is due by now, on the straight line to the last day."),
		NULL };
	size_t count = ocop_writer_rows(drawing->kept);
	struct chart_bar *bars = calloc(count, sizeof(*bars));
	struct text *texts = calloc(2 * count, sizeof(*texts));
	bool failed = !bars || !texts;

	for (size_t i = 0; !failed && i < count; i++) {
		set_bar(&bars[i], &texts[2 * i], &texts[2 * i + 1], drawing,
		    courses, i);
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
    const struct courses *courses, size_t from, size_t until,
    struct ocop_error *err)
{
	const struct ocop_target *target = course_of(courses, drawing, from);
	const char *code = html_cell(drawing, from, "code");
	bool share = strcmp(html_cell(drawing, from, "unit"), "percent") == 0;
	size_t count = until - from;
	const char **labels = calloc(count, sizeof(*labels));
	int64_t *values = calloc(2 * count, sizeof(*values));
	struct text id = { 0 }, title = { 0 };
	int got = 0;

	text_printf(&id, "years-%s-%zu", code, from);
	text_printf(&title, "%s. %s", code,
	    ocop_label_word(drawing->labels, "indicator",
		html_cell(drawing, from, "indicator")));
	if (!labels || !values || !text_get(&id) || !text_get(&title))
		got = ocop_fail_memory(err);
	for (size_t i = 0; got == 0 && i < count; i++) {
		const char *value = html_cell(drawing, from + i, "value");
		const char *year = html_cell(drawing, from + i, "by");
		const struct ocop_date end = { atoi(year), 12, 31 };
		char line[OCOP_MEASURED_TEXT];

		labels[i] = year;
		values[i] = *value ? atoll(value) : -1;
		values[count + i] = -1;
		if (!target)
			continue;
		ocop_target_line_write(line, target, share,
		    end.year == drawing->html->as_of.year ?
			ocop_date_days(drawing->html->as_of) :
			ocop_date_days(end));
		values[count + i] = atoll(line);
	}
	if (got == 0) {
		const struct chart chart = { id.bytes, title.bytes,
			ocop_label_word(drawing->labels, "unit",
			    html_cell(drawing, from, "unit")),
			NULL };
		const struct chart_series series[] = {
			{ ocop_gettext("value"), "s4", values },
			{ ocop_gettext("line"), "plan", values + count },
		};

		chart_lines(out, &chart, labels, count, series, target ? 2 : 1);
	}
	text_free(&title);
	text_free(&id);
	free(values);
	free(labels);
	return got;
}

/* By what the lines are broken down is told by their keys: a year has 4 digits,
 * a province 2. */
static int
draw_parts(struct text *out, const struct html_drawing *drawing,
    const struct courses *courses, size_t from, size_t until,
    struct ocop_error *err)
{
	size_t digits = strlen(html_cell(drawing, from, "by"));

	if (digits == 4)
		return draw_years(out, drawing, courses, from, until, err);
	return digits == 2 ? html_map(out, drawing, from, until, err) : 0;
}

int
html_draw_targets(struct text *out, const struct html_drawing *drawing,
    struct ocop_error *err)
{
	bool broken_down = ocop_writer_has(drawing->kept, "by");
	size_t count = ocop_writer_rows(drawing->kept);
	struct courses courses = { NULL, 0 };
	int got = read_courses(&courses, drawing->html, err);

	if (got == 0 && !broken_down)
		got = draw_bars(out, drawing, &courses, err);
	for (size_t i = 0; got == 0 && broken_down && i < count;) {
		size_t until = html_run(drawing, i, "code");
		size_t same = html_run(drawing, i, "programme");

		if (same < until)
			until = same;
		got = draw_parts(out, drawing, &courses, i, until, err);
		i = until;
	}
	free(courses.all);
	return got;
}
