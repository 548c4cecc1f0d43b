/*
 * Whatever a table holds and however narrow its terminal is, no word is lost,
 * broken or out of order, and no line is too long that need not be.
 */
#include "test.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/letters/utf8.h"
#include "dice.h"
#include "text/table/table.h"

enum {
	TABLES = 300,
	WIDEST = 150,
	COLUMNS = 7,
	ROWS = 5,
	WORDS = 9, /* of a cell, at most */
	WORD = 48, /* bytes */
};

struct cell {
	char words[WORDS][WORD];
	size_t count;
	char text[WORDS * (WORD + 1)];
};

struct sample {
	struct table table;
	struct table_cell cells[ROWS * COLUMNS];
	struct cell made[ROWS * COLUMNS];
	struct table_bar bars[ROWS];
	bool right[COLUMNS];
	size_t longest; /* word of the cells, in columns of the terminal */
};

/* A word that stands nowhere else in the table, of letters of any kind. */
static void
make_word(char out[WORD], uint64_t *random, size_t number)
{
	static const char *const letters[] = { "a", "ế", "e\xcc\x82\xcc\x81",
		"茶", "đ", "\xf0\x9f\x8d\xb5" };
	size_t count = below(random, 6);

	snprintf(out, WORD, "%zu.", number);
	while (count-- > 0)
		strcat(out, letters[below(random, COUNT(letters))]);
}

static void
make_cell(struct sample *s, uint64_t *random, size_t at, size_t *number)
{
	struct table *t = &s->table;
	size_t column = at % t->columns;
	struct cell *cell = &s->made[at];

	if (column == t->drawn)
		return;
	cell->count = at < t->columns ? 1 :
	    s->right[column]          ? below(random, 2) :
					below(random, WORDS + 1);
	for (size_t i = 0; i < cell->count; i++) {
		size_t width;

		make_word(cell->words[i], random, (*number)++);
		width = utf8_width(cell->words[i]);
		if (width > s->longest)
			s->longest = width;
		if (i > 0)
			strcat(cell->text, " ");
		strcat(cell->text, cell->words[i]);
	}
}

static void
make(struct sample *s, uint64_t *random)
{
	struct table *t = &s->table;
	size_t number = 100;

	memset(s, 0, sizeof(*s));
	t->columns = 1 + below(random, COLUMNS);
	t->rows = 1 + below(random, ROWS);
	t->drawn = t->columns > 1 && below(random, 3) == 0 ? 1 : t->columns;
	t->bars = s->bars;
	t->right = s->right;
	t->cells = s->cells;
	for (size_t i = 0; i < t->columns; i++)
		s->right[i] = i != t->drawn && below(random, 3) == 0;
	for (size_t i = 0; i < t->rows; i++)
		s->bars[i] = (struct table_bar){ 1 + (int64_t)i, 7 };
	for (size_t at = 0; at < t->rows * t->columns; at++) {
		make_cell(s, random, at, &number);
		s->cells[at] = (struct table_cell){ s->made[at].text,
			utf8_width(s->made[at].text), NULL };
	}
}

/* Where the word stands, as one and by itself; it must be there, and no
 * second time unless it is a heading. */
static const char *
find(const char *out, const char *word, bool heading)
{
	const char *found = strstr(out, word);
	size_t size = strlen(word);

	while (found &&
	    ((found > out && found[-1] != ' ' && found[-1] != '\n') ||
		(found[size] != ' ' && found[size] != '\n')))
		found = strstr(found + 1, word);
	if (!found)
		fail_msg("%s is not in\n%s", word, out);
	if (!heading && strstr(found + size, word))
		fail_msg("%s is there twice in\n%s", word, out);
	return found;
}

static void
check_words(const struct sample *s, const char *out)
{
	const char *before = out; /* the rows above end here */

	for (size_t row = 0; row < s->table.rows; row++) {
		const char *last = before;

		for (size_t i = 0; i < s->table.columns; i++) {
			const struct cell *cell =
			    &s->made[row * s->table.columns + i];
			const char *at = before;

			for (size_t w = 0; w < cell->count; w++) {
				const char *found =
				    find(out, cell->words[w], row == 0);

				if (found < at)
					fail_msg("%s is out of order in\n%s",
					    cell->words[w], out);
				at = found;
			}
			if (at > last && row > 0)
				last = at;
		}
		before = last;
	}
}

static void
check_lines(const struct sample *s, const char *out)
{
	size_t limit = s->table.limit, lines = 0;

	for (const char *line = out; *line; lines++) {
		size_t size = strcspn(line, "\n"),
		       width = utf8_span(line, size);

		assert_int_equal(line[size], '\n');
		if (size > 0 && line[size - 1] == ' ')
			fail_msg("a blank ends a line of\n%s", out);
		if (limit > 0 && width > limit && width > s->longest)
			fail_msg("a line takes %zu of %zu in\n%s", width, limit,
			    out);
		line += size + 1;
	}
	if (limit == 0)
		assert_int_equal(lines, s->table.rows);
}

static void
keeps_every_word_at_any_width(void **state)
{
	struct text out = { 0 };
	struct ocop_error err;
	uint64_t random = 20260522;

	(void)state;
	for (size_t i = 0; i < TABLES; i++) {
		struct sample sample;

		make(&sample, &random);
		for (size_t width = 0; width <= WIDEST; width++) {
			sample.table.limit = width;
			text_reset(&out);
			assert_int_equal(
			    table_write(&out, &sample.table, &err), 0);
			check_words(&sample, out.bytes);
			check_lines(&sample, out.bytes);
		}
	}
	text_free(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_every_word_at_any_width),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
