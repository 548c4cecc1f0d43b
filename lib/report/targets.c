/* How far each target of a programme is reached: QĐ 919 Art. 1.2b. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/figures.h"
#include "report/page/html.h"
#include "report/read/target_figure.h"
#include "report/read/target_lines.h"
#include "report/reports.h"

enum {
	CODE,
	INDICATOR,
	VALUE,
	NUMERATOR,
	DENOMINATOR,
	TARGET,
	UNIT,
	STATUS,
	GAP,
	TREND,
	PROGRAMME,
	BY,
	NAME,
	SHARE,
	COLUMNS
};

static const char *const columns[COLUMNS] = {
	[CODE] = "code",
	[INDICATOR] = "indicator",
	[VALUE] = "value",
	[NUMERATOR] = "numerator",
	[DENOMINATOR] = "denominator",
	[TARGET] = "target",
	[UNIT] = "unit",
	[STATUS] = "status",
	[GAP] = "gap",
	[TREND] = "trend",
	[PROGRAMME] = "programme",
	[BY] = "by",
	[NAME] = "name",
	[SHARE] = "share",
};

static const char *const words[] = {
	[OCOP_BY_NOTHING] = "",
	[OCOP_BY_PROVINCE] = "province",
	[OCOP_BY_COMMUNE] = "commune",
	[OCOP_BY_GROUP] = "group",
	[OCOP_BY_YEAR] = "year",
};

bool
ocop_by_find(enum ocop_by *out, const char *word)
{
	for (size_t i = 1; i < sizeof(words) / sizeof(words[0]); i++)
		if (strcmp(words[i], word) == 0) {
			*out = (enum ocop_by)i;
			return true;
		}
	return false;
}

/* One target while its lines are written. */
struct writing {
	const struct ocop_question *question;
	struct ocop_writer *writer;
	const char *const *row;
	struct ocop_measure measure;
	struct ocop_target target;
};

/* A line: what was measured of the whole, or of one part of it. */
struct part {
	const char *key;  /* NULL: the whole */
	const char *name; /* of the key */
	int as_of;
	struct ocop_measured now, before, whole;
};

static int
days_of(const char *code, const char *text, int *out, struct ocop_error *err)
{
	struct ocop_date date;

	if (!ocop_date_parse(&date, text))
		return ocop_fail(err, OCOP_ENO,
		    "%s: \"%s\" is no date; the programme's pack has to be "
		    "corrected under a new name",
		    code, text);
	*out = ocop_date_days(date);
	return 0;
}

/* The target of the whole says nothing of a count in one part. */
static bool
has_target(const struct writing *w, const struct part *part)
{
	return !part->key || w->question->by == OCOP_BY_YEAR ||
	    w->measure.adds_up != OCOP_SUM;
}

/* The line for drawings. */
static int
add_figure(const struct writing *w, const struct part *part,
    enum ocop_target_status status, bool held, struct ocop_error *err)
{
	struct ocop_figures *figures = w->question->figures;
	const struct target_figure figure = {
		figures_text(figures, w->row[TARGET_CODE]),
		figures_text(figures, w->row[TARGET_PROGRAMME]),
		figures_text(figures, w->row[TARGET_LABEL_VI]),
		figures_text(figures, w->row[TARGET_UNIT]),
		figures_text(figures, part->key),
		w->target,
		held,
		status,
		part->now,
		part->as_of,
	};

	return figures_add(figures, &figure, sizeof(figure), err);
}

/* Writes a line; 1 when it is behind. */
static int
write_line(
    const struct writing *w, const struct part *part, struct ocop_error *err)
{
	char value[OCOP_MEASURED_TEXT], gap[OCOP_MEASURED_TEXT] = "",
					trend[OCOP_MEASURED_TEXT],
					share[OCOP_MEASURED_TEXT] = "";
	char numerator[24] = "", denominator[24] = "";
	const char *cells[COLUMNS] = { NULL };
	enum ocop_target_status status = OCOP_NO_DATA;
	bool held = has_target(w, part);

	ocop_measured_write(value, &part->now);
	ocop_trend_write(trend, &part->before, &part->now);
	if (part->now.known)
		snprintf(numerator, sizeof(numerator), "%lld",
		    (long long)part->now.numerator);
	if (part->now.known && part->now.share)
		snprintf(denominator, sizeof(denominator), "%lld",
		    (long long)part->now.denominator);
	if (held) {
		status =
		    ocop_target_status(&w->target, &part->now, part->as_of);
		ocop_target_gap_write(gap, &w->target, &part->now);
	} else if (part->now.known && part->whole.numerator > 0) {
		const struct ocop_measured of = { true, true,
			part->now.numerator, part->whole.numerator };

		ocop_measured_write(share, &of);
	}
	cells[CODE] = w->row[TARGET_CODE];
	cells[INDICATOR] = w->row[TARGET_LABEL_VI];
	cells[VALUE] = value;
	cells[NUMERATOR] = numerator;
	cells[DENOMINATOR] = denominator;
	cells[TARGET] = held ? w->row[TARGET_VALUE] : NULL;
	cells[UNIT] = w->row[TARGET_UNIT];
	cells[STATUS] =
	    held || !part->now.known ? ocop_target_status_name(status) : NULL;
	cells[GAP] = gap;
	cells[TREND] = trend;
	cells[PROGRAMME] = w->row[TARGET_PROGRAMME];
	cells[BY] = part->key;
	cells[NAME] = part->name;
	cells[SHARE] = share;
	if (ocop_writer_row(w->writer, cells, err) < 0 ||
	    add_figure(w, part, status, held, err) < 0)
		return -1;
	return status == OCOP_BEHIND;
}

/* Measures a day and the same day a year before. */
static int
measure_twice(const struct writing *w, struct ocop_date as_of, enum ocop_by by,
    struct parts *now, struct parts *before, struct ocop_error *err)
{
	const char *name = w->row[TARGET_MEASURE];
	const char *argument = w->row[TARGET_ARGUMENT];

	if (measure_parts(
		now, w->question->store, name, argument, as_of, by, err) < 0)
		return -1;
	return measure_parts(before, w->question->store, name, argument,
	    ocop_date_add_months(as_of, -12), by, err);
}

/* The whole on a day, under a key. */
static int
write_whole(const struct writing *w, struct ocop_date as_of, const char *key,
    struct ocop_error *err)
{
	struct parts now = { 0 }, before = { 0 };
	int got = measure_twice(w, as_of, OCOP_BY_NOTHING, &now, &before, err);

	if (got >= 0) {
		const struct part part = { key, NULL, ocop_date_days(as_of),
			parts_get(&now, "", w->measure.adds_up),
			parts_get(&before, "", w->measure.adds_up),
			{ .known = false } };

		got = write_line(w, &part, err);
	}
	parts_free(&now);
	parts_free(&before);
	return got;
}

/* The last day of each year since the programme began, and the day itself. */
static int
write_years(const struct writing *w, struct ocop_error *err)
{
	struct ocop_date last = w->question->as_of;
	struct ocop_date day = ocop_date_from_days(w->target.from);
	int behind = 0, got;

	for (; day.year <= last.year; day.year++) {
		char year[12];

		snprintf(year, sizeof(year), "%d", day.year);
		got = write_whole(w,
		    day.year == last.year ?
			last :
			(struct ocop_date){ day.year, 12, 31 },
		    year, err);
		if (got < 0)
			return -1;
		behind += got;
	}
	return behind;
}

static int
by_key(const void *a, const void *b)
{
	const struct map_entry *const *x = a, *const *y = b;

	return strcmp((*x)->key, (*y)->key);
}

/* The names of parts, read along with the parts: both are in order. */
struct names {
	struct ocop_list *list;
	const char *const *cells; /* key and name; NULL: at the end */
};

static int
next_name(struct names *names, struct ocop_error *err)
{
	int got = ocop_list_next(names->list, &names->cells, err);

	if (got <= 0)
		names->cells = NULL;
	return got < 0 ? -1 : 0;
}

static int
open_names(struct names *names, const struct writing *w, struct ocop_error *err)
{
	const struct ocop_argument arguments[] = {
		{ ":by", words[w->question->by] }, { NULL, NULL }
	};

	if (ocop_list_open(&names->list, w->question->store, "part_names",
		arguments, err) < 0)
		return -1;
	return next_name(names, err);
}

/* The name of a part; NULL when nothing has that key. */
static int
name_of(const char **out, struct names *names, const char *key,
    struct ocop_error *err)
{
	while (names->cells && strcmp(names->cells[0], key) < 0)
		if (next_name(names, err) < 0)
			return -1;
	*out = names->cells && strcmp(names->cells[0], key) == 0 ?
	    names->cells[1] :
	    NULL;
	return 0;
}

static int
write_parts(const struct writing *w, struct ocop_error *err)
{
	struct ocop_date as_of = w->question->as_of;
	struct parts now = { 0 }, before = { 0 };
	const struct map_entry **order = NULL;
	struct names names = { 0 };
	struct ocop_tally whole = { 0 };
	int behind = 0;
	int got = measure_twice(w, as_of, w->question->by, &now, &before, err);

	if (got >= 0 &&
	    !(order = malloc((now.keys.count + 1) * sizeof(*order))))
		got = ocop_fail_memory(err);
	for (size_t i = 0; got >= 0 && i < now.keys.count; i++) {
		order[i] = &now.keys.entries[i];
		whole.counted += now.tallies[i].counted;
	}
	if (got >= 0 && now.keys.count > 0)
		qsort(order, now.keys.count, sizeof(*order), by_key);
	if (got >= 0)
		got = open_names(&names, w, err);
	for (size_t i = 0; got >= 0 && i < now.keys.count; i++) {
		enum ocop_adds_up adds_up = w->measure.adds_up;
		struct part part = { order[i]->key, NULL, ocop_date_days(as_of),
			parts_get(&now, order[i]->key, adds_up),
			parts_get(&before, order[i]->key, adds_up),
			ocop_tally_measured(&whole, OCOP_SUM) };

		if ((got = name_of(&part.name, &names, part.key, err)) == 0 &&
		    (got = write_line(w, &part, err)) > 0)
			behind++;
	}
	ocop_list_close(names.list);
	free(order);
	parts_free(&now);
	parts_free(&before);
	return got < 0 ? -1 : behind;
}

static int
write_target(void *ctx, const char *const *row, struct ocop_error *err)
{
	struct writing *w = ctx;
	int got;

	w->row = row;
	w->target.value = atoll(row[TARGET_VALUE]);
	w->target.baseline = atoll(row[TARGET_BASELINE]);
	if (days_of(row[TARGET_CODE], row[TARGET_FROM], &w->target.from, err) <
		0 ||
	    days_of(row[TARGET_CODE], row[TARGET_DUE], &w->target.due, err) <
		0 ||
	    ocop_measure_find(&w->measure, row[TARGET_MEASURE], err) < 0)
		return -1;
	switch (w->question->by) {
	case OCOP_BY_NOTHING:
		got = write_whole(w, w->question->as_of, NULL, err);
		break;
	case OCOP_BY_YEAR:
		got = write_years(w, err);
		break;
	case OCOP_BY_PROVINCE:
	case OCOP_BY_COMMUNE:
	case OCOP_BY_GROUP:
	default:
		got = write_parts(w, err);
		break;
	}
	ocop_measure_reset(&w->measure);
	return got;
}

/*
 * A target is met, on_track (on the straight line from its baseline to its due
 * date), behind, or no_data.  A count of one part is not held against the
 * target of the whole.
 */
static int
write_targets(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	struct writing w = { .question = q, .writer = writer };

	return targets_walk(q, write_target, &w, err);
}

/* How far each is reached. */
static int
draw_bars(struct ocop_drawing *out, struct ocop_figures *figures,
    struct ocop_error *err)
{
	const struct target_figure *all = figures->items;

	(void)err;
	for (size_t i = 0; i < figures->count; i++)
		if (all[i].held && all[i].measured.known) {
			out[i].part =
			    ocop_measured_hundredths(&all[i].measured);
			out[i].whole = 100 * all[i].target.value;
		}
	return 0;
}

const struct ocop_report report_targets = {
	.name = "targets",
	.title = N_("Targets of the OCOP programme"),
	.columns = columns,
	.count = COLUMNS,
	.more = "by",
	.fewer = BY,
	.options = "programme by check",
	.operands = "[CODE...]",
	.write = write_targets,
	.beside = "target",
	.bars = draw_bars,
	.draw = html_draw_targets,
};
