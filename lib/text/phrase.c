#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include <ocop/date.h>

#include "text/embedded.h"
#include "text/phrase.h"

enum { STARS = 4 }; /* of one pattern, at most */

struct piece {
	const char *at;
	size_t size;
};

/* Whether a pattern fits all of a reason, and what stands for its stars: as
 * little as may be, but for the last one. */
static bool
fits(struct piece stars[STARS], const char *pattern, struct piece reason)
{
	const char *at = reason.at, *end = reason.at + reason.size;
	size_t count = 0;

	for (;;) {
		size_t words = strcspn(pattern, "*");
		const char *from = at;

		/* the words after a star are looked for, others stand here */
		while ((size_t)(end - at) >= words &&
		    memcmp(at, pattern, words) != 0 && count > 0)
			at++;
		if ((size_t)(end - at) < words ||
		    memcmp(at, pattern, words) != 0)
			return false;
		if (count > 0)
			stars[count - 1] =
			    (struct piece){ from, (size_t)(at - from) };
		at += words;
		pattern += words;
		if (*pattern == '\0')
			return at == end;
		if (count == STARS)
			return false;
		count++;
		if (*++pattern == '\0') {
			stars[count - 1] =
			    (struct piece){ at, (size_t)(end - at) };
			return true;
		}
	}
}

struct saying {
	struct text *out;
	struct piece reason;
};

/* phrases.tsv: reason, label_vi. */
static int
say(void *ctx, const struct ocop_row *row, struct ocop_error *err)
{
	const struct saying *saying = ctx;
	struct piece stars[STARS];
	size_t count = 0;

	(void)err;
	if (!fits(stars, row->cells[0].text, saying->reason))
		return 0;
	for (const char *p = row->cells[1].text; *p; p++)
		if (*p == '*') {
			text_add(
			    saying->out, stars[count].at, stars[count].size);
			count++;
		} else {
			text_add(saying->out, p, 1);
		}
	return 1;
}

static size_t
digits(const char *text)
{
	return strspn(text, "0123456789");
}

/* Where the point of 90+3.75 stands in a word of that size, or NULL. */
static char *
point_of_distance(char *word, size_t size)
{
	char *sign = word + digits(word), *point;

	if (sign == word || (*sign != '+' && *sign != '-'))
		return NULL;
	point = sign + 1 + digits(sign + 1);
	if (point == sign + 1 || *point != '.' || digits(point + 1) == 0)
		return NULL;
	return point + 1 + digits(point + 1) == word + size ? point : NULL;
}

/* Days and distances as people write them, which take as many bytes. */
static void
respell(char *words)
{
	enum { DAY = 10 };

	while (*(words += strspn(words, " ")) != '\0') {
		size_t size = strcspn(words, " ");
		char *point = point_of_distance(words, size);
		char day[DAY + 1] = "";
		struct ocop_date date;

		if (point)
			*point = ',';
		if (size == DAY)
			memcpy(day, words, DAY);
		if (ocop_date_parse(&date, day)) {
			snprintf(day, sizeof(day), "%02u/%02u/%04u",
			    (unsigned)date.day % 100,
			    (unsigned)date.month % 100,
			    (unsigned)date.year % 10000);
			memcpy(words, day, DAY);
		}
		words += size;
	}
}

bool
phrase_is_reason(const char *column)
{
	return strcmp(column, "reason") == 0 || strcmp(column, "detail") == 0;
}

const char *
phrase_vietnamese(struct text *room, const char *reasons)
{
	text_reset(room);
	while (*reasons) {
		const char *end = strstr(reasons, "; ");
		struct saying saying = { room,
			{ reasons,
			    end ? (size_t)(end - reasons) : strlen(reasons) } };
		struct ocop_error err = { .code = OCOP_OK };
		int got = embedded_walk("phrases.tsv", say, &saying, &err);

		if (got < 0)
			return NULL;
		if (got == 0)
			text_add(room, reasons, saying.reason.size);
		reasons += saying.reason.size;
		if (end) {
			text_add(room, "; ", 2);
			reasons += 2;
		}
	}
	if (text_get(room) && room->size > 0)
		respell(room->bytes);
	return text_get(room);
}
