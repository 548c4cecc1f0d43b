#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/target.h>
#include <ocop/tilemap.h>

#include "report/chart.h"
#include "report/html.h"

enum { BARS_MAX = 64, YEARS_MAX = 32, MONTHS = 18, TILES_MAX = 64 };

const char *
html_word(const struct ocop_html *html, const char *vi, const char *en)
{
	return html->lang == OCOP_VI ? vi : en;
}

/* A cell by column name. */
static const char *
cell(const struct ocop_writer *kept, size_t row, const char *column)
{
	return ocop_writer_cell(kept, row, ocop_writer_column(kept, column));
}

/* A number with up to two decimals in hundredths; the rest is cut off. */
static int64_t
hundredths(const char *number)
{
	const char *point = strchr(number, '.');
	int64_t value = 100 * atoll(number);

	if (point && point[1])
		value +=
		    10 * (point[1] - '0') + (point[2] ? point[2] - '0' : 0);
	return value;
}

/* Numbers as the language writes them. */
static void
say_number(struct text *out, const struct ocop_html *html, const char *number)
{
	for (; *number; number++)
		text_add(out,
		    *number == '.' && html->lang == OCOP_VI ? "," : number, 1);
}

/* Each target's value on the way to it: the whole bar is the target. */
static int
draw_targets(struct text *out, const struct ocop_html *html,
    const struct ocop_writer *kept, const struct ocop_labels *labels,
    struct ocop_error *err)
{
	struct chart_bar bars[BARS_MAX];
	struct text said[BARS_MAX] = { { 0 } };
	size_t count = ocop_writer_rows(kept);
	int got = 0;

	for (size_t i = 0; i < count; i++) {
		const char *value = cell(kept, i, "value");
		const char *target = cell(kept, i, "target");

		text_printf(&said[i], "%s: ", cell(kept, i, "code"));
		if (*value)
			say_number(&said[i], html, value);
		else
			text_add(&said[i], "–", strlen("–"));
		if (*target)
			text_printf(&said[i], " / %s", target);
		text_printf(&said[i], " · %s",
		    ocop_label_word(labels, "status", cell(kept, i, "status")));
		if (!text_get(&said[i]))
			got = ocop_fail_memory(err);
		bars[i] = (struct chart_bar){ cell(kept, i, "indicator"),
			said[i].bytes, cell(kept, i, "status"),
			hundredths(value), *value ? 100 * atoll(target) : 0 };
	}
	if (got == 0)
		chart_bars(out,
		    html_word(html, "Mức đạt so với mục tiêu",
			"Values against targets"),
		    bars, count);
	for (size_t i = 0; i < count; i++)
		text_free(&said[i]);
	return got;
}

int
html_map(struct text *out, const struct ocop_html *html,
    const struct ocop_writer *kept, struct ocop_error *err)
{
	struct chart_tile tiles[TILES_MAX];
	size_t count = 0;
	int64_t most = 1;

	for (size_t i = 0; i < ocop_writer_rows(kept); i++)
		if (atoll(cell(kept, i, "value")) > most)
			most = atoll(cell(kept, i, "value"));
	for (size_t i = 0; i < ocop_writer_rows(kept) && count < TILES_MAX;
	     i++) {
		struct chart_tile *tile = &tiles[count];
		int64_t value = atoll(cell(kept, i, "value"));
		int got = ocop_tilemap_find(
		    cell(kept, i, "by"), &tile->row, &tile->column, err);

		if (got < 0)
			return -1;
		if (got == 0)
			continue;
		tile->label = cell(kept, i, "name");
		/* "Tỉnh Lâm Đồng": the type is not what tells it apart. */
		if (strncmp(tile->label, "Tỉnh ", strlen("Tỉnh ")) == 0)
			tile->label += strlen("Tỉnh ");
		else if (strncmp(tile->label, "Thành phố ",
			     strlen("Thành phố ")) == 0)
			tile->label += strlen("Thành phố ");
		tile->said = cell(kept, i, "value");
		tile->tint = value == 0 ? 0 : (int)(1 + 3 * value / most);
		count++;
	}
	if (count > 1)
		chart_tiles(out, html_word(html, "Các tỉnh", "The provinces"),
		    tiles, count);
	return 0;
}

/* The stars of a trend, stacked by year. */
static void
draw_years(struct text *out, const struct ocop_html *html,
    const struct ocop_writer *kept)
{
	static const char *const looks[CHART_PARTS] = { "s3", "s4", "s5" };
	struct chart_column columns[YEARS_MAX];
	size_t count = 0;

	memset(columns, 0, sizeof(columns));
	for (size_t i = 0; i < ocop_writer_rows(kept); i++) {
		const char *year = cell(kept, i, "year");
		int stars = atoi(cell(kept, i, "item"));

		if (strcmp(cell(kept, i, "section"), "stars") != 0)
			continue;
		if (count == 0 || strcmp(columns[count - 1].label, year) != 0) {
			if (count == YEARS_MAX) /* the latest are drawn */
				memmove(columns, columns + 1,
				    --count * sizeof(*columns));
			columns[count] = (struct chart_column){ .label = year };
			count++;
		}
		if (stars >= 3 && stars < 3 + CHART_PARTS)
			columns[count - 1].parts[stars - 3] +=
			    atoll(cell(kept, i, "count"));
	}
	if (count > 0)
		chart_columns(out,
		    html_word(html,
			"Sản phẩm còn hiệu lực cuối năm, 3, 4 và 5 sao",
			"Valid products at the end of the year, of 3, 4 and 5 "
			"stars"),
		    columns, count, looks);
}

void
html_calendar(struct text *out, const struct ocop_html *html,
    const struct ocop_writer *kept)
{
	static const char *const looks[CHART_PARTS] = { "on_track", "", "" };
	struct chart_column columns[MONTHS];
	char labels[MONTHS][8];

	memset(columns, 0, sizeof(columns));
	for (int m = 0; m < MONTHS; m++) {
		int at = 12 * html->as_of.year + html->as_of.month - 1 + m;

		snprintf(labels[m], sizeof(labels[m]), "%d/%02d", at % 12 + 1,
		    at / 12 % 100);
		columns[m].label = labels[m];
	}
	for (size_t i = 0; i < ocop_writer_rows(kept); i++) {
		struct ocop_date date;
		int at;

		/* What was revoked does not expire any more. */
		if (strcmp(cell(kept, i, "state"), "revoked") == 0 ||
		    !ocop_date_parse(&date, cell(kept, i, "valid_until")))
			continue;
		at = 12 * (date.year - html->as_of.year) + date.month -
		    html->as_of.month;
		if (at >= 0 && at < MONTHS)
			columns[at].parts[0]++;
	}
	chart_columns(out,
	    html_word(html, "Giấy chứng nhận hết hạn theo tháng",
		"Certificates that expire, by month"),
	    columns, MONTHS, looks);
}

int
html_drawing(struct text *out, const struct ocop_html *html,
    const struct ocop_writer *kept, const struct ocop_labels *labels,
    struct ocop_error *err)
{
	if (ocop_writer_rows(kept) == 0)
		return 0;
	if (strcmp(html->report, "targets") == 0 &&
	    ocop_writer_rows(kept) <= BARS_MAX)
		return draw_targets(out, html, kept, labels, err);
	if (strcmp(html->report, "trend") == 0)
		draw_years(out, html, kept);
	if (strcmp(html->report, "expiring") == 0)
		html_calendar(out, html, kept);
	return 0;
}
