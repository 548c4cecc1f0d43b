#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/date.h>

#include "base/arena.h"
#include "text/read/embedded.h"
#include "text/table/phrase.h"

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

		/* the words after a star are looked for, others are here */
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

/* A line of phrases.tsv. */
struct phrase {
	struct phrase *next;
	const char *reason, *label_vi;
};

struct phrases {
	struct phrase *first, **end;
	struct arena arena;
};

static int
add_phrase(void *ctx, const struct ocop_row *row, struct ocop_error *err)
{
	struct phrases *phrases = ctx;
	struct arena *arena = &phrases->arena;
	struct phrase *phrase = arena_alloc(arena, sizeof(*phrase));

	if (!phrase)
		return ocop_fail_memory(err);
	*phrase = (struct phrase){ NULL,
		arena_copy(arena, row->cells[0].text, row->cells[0].size),
		arena_copy(arena, row->cells[1].text, row->cells[1].size) };
	if (!phrase->reason || !phrase->label_vi)
		return ocop_fail_memory(err);
	*phrases->end = phrase;
	phrases->end = &phrase->next;
	return 0;
}

int
phrases_read(struct phrases **out, struct ocop_error *err)
{
	struct phrases *phrases = calloc(1, sizeof(*phrases));

	*out = NULL;
	if (!phrases)
		return ocop_fail_memory(err);
	phrases->end = &phrases->first;
	if (embedded_walk("phrases.tsv", add_phrase, phrases, err) < 0) {
		phrases_free(phrases);
		return -1;
	}
	*out = phrases;
	return 0;
}

void
phrases_free(struct phrases *phrases)
{
	if (!phrases)
		return;
	arena_free(&phrases->arena);
	free(phrases);
}

/* The reason in the words of the first pattern that fits, else as it is. */
static void
say_reason(struct text *out, const struct phrases *phrases, struct piece reason)
{
	const struct phrase *phrase = phrases->first;
	struct piece stars[STARS];
	size_t count = 0;

	while (phrase && !fits(stars, phrase->reason, reason))
		phrase = phrase->next;
	if (!phrase) {
		text_add(out, reason.at, reason.size);
		return;
	}
	for (const char *p = phrase->label_vi; *p; p++)
		if (*p == '*') {
			text_add(out, stars[count].at, stars[count].size);
			count++;
		} else {
			text_add(out, p, 1);
		}
}

static size_t
digits(const char *text)
{
	return strspn(text, "0123456789");
}

/* Where the point of 90+3.75 is in a word of that size, or NULL. */
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
	enum { DAY = OCOP_DATE_TEXT - 1 };

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
			ocop_date_show(day, date, OCOP_VI);
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
phrase_vietnamese(
    const struct phrases *phrases, struct text *room, const char *reasons)
{
	text_reset(room);
	while (*reasons) {
		const char *end = strstr(reasons, "; ");
		size_t size = end ? (size_t)(end - reasons) : strlen(reasons);

		say_reason(room, phrases, (struct piece){ reasons, size });
		reasons += size;
		if (end) {
			text_add(room, "; ", 2);
			reasons += 2;
		}
	}
	if (text_get(room) && room->size > 0)
		respell(room->bytes);
	return text_get(room);
}
