#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/number.h"
#include "report/round.h"
#include "report/score.h"

enum {
	MEMBER,
	NAME,
	SHEETS,
	COUNTED,
	COMPARED,
	ABOVE,
	EQUAL,
	BELOW,
	MEDIAN_DEVIATION,
	MAD,
	HARSH_BELOW,
	LENIENT_ABOVE,
	ERRATIC_ABOVE,
	FLAG
};

const char *const ocop_members_names[OCOP_MEMBERS_COLUMNS] = {
	[MEMBER] = "member",
	[NAME] = "name",
	[SHEETS] = "sheets",
	[COUNTED] = "counted",
	[COMPARED] = "compared",
	[ABOVE] = "above",
	[EQUAL] = "equal",
	[BELOW] = "below",
	[MEDIAN_DEVIATION] = "median_deviation",
	[MAD] = "mad",
	[HARSH_BELOW] = "harsh_below",
	[LENIENT_ABOVE] = "lenient_above",
	[ERRATIC_ABOVE] = "erratic_above",
	[FLAG] = "flag",
};

struct counts {
	size_t sheets, counted;
};

struct members {
	struct map codes;
	struct arena names;
	const char **name; /* by number of the code */
	struct counts *counts;
	size_t room;
	struct ocop_leniency *leniency;
	/* Of the product at hand: */
	size_t *numbers;
	int *totals;
};

static int
add_member(struct members *m, const char *const *cells, struct ocop_error *err)
{
	ptrdiff_t at = map_add(&m->codes, cells[0], strlen(cells[0]));
	const char *name = arena_copy(&m->names, cells[1], strlen(cells[1]));

	if (at == MAP_NONE || !name)
		return ocop_fail_memory(err);
	if (m->codes.count > m->room) {
		size_t room = m->room ? 2 * m->room : 16;
		const char **names = realloc(m->name, room * sizeof(*names));

		if (!names)
			return ocop_fail_memory(err);
		m->name = names;
		m->room = room;
	}
	m->name[at] = name;
	return 0;
}

static int
read_members(struct members *m, struct ocop_store *store, const char *round,
    struct ocop_error *err)
{
	const struct ocop_argument arguments[] = { { ":round", round },
		{ NULL, NULL } };
	const char *const *cells;
	struct ocop_list *list;
	size_t count;
	int got;

	if (ocop_list_open(&list, store, "round_members", arguments, err) < 0)
		return -1;
	while ((got = ocop_list_next(list, &cells, err)) > 0)
		if ((got = add_member(m, cells, err)) < 0)
			break;
	ocop_list_close(list);
	if (got < 0)
		return -1;
	count = m->codes.count ? m->codes.count : 1;
	m->counts = calloc(count, sizeof(*m->counts));
	m->numbers = calloc(count, sizeof(*m->numbers));
	m->totals = calloc(count, sizeof(*m->totals));
	return m->counts && m->numbers && m->totals ? 0 : ocop_fail_memory(err);
}

/* Counts the sheets of a product and compares those that count. */
static int
add_product(
    struct members *m, const struct round *round, struct ocop_error *err)
{
	const struct ocop_scored *scored = &round->scored;
	size_t count = 0;

	for (size_t i = 0; i < scored->count; i++) {
		const char *code = scored->sheets[i].member;
		ptrdiff_t at = map_find(&m->codes, code, strlen(code));
		int total = ocop_evaluated_total(round->evaluator, i);

		if (at == MAP_NONE)
			return ocop_fail(err, OCOP_ECATALOG,
			    "%s has a sheet and does not sit on the council; "
			    "the catalog is damaged",
			    code);
		m->counts[at].sheets++;
		if (total < 0)
			continue;
		m->counts[at].counted++;
		m->numbers[count] = (size_t)at;
		m->totals[count++] = total;
	}
	/* After a stop there are no totals, whatever was still filled in. */
	if (!round->totals.figures)
		return 0;
	return ocop_leniency_add(
	    m->leniency, m->numbers, m->totals, count, err);
}

struct line {
	const char *cells[OCOP_MEMBERS_COLUMNS];
	char numbers[OCOP_MEMBERS_COLUMNS][NUMBER_TEXT];
	char flag[32];
};

static void
put_count(struct line *line, int column, size_t value)
{
	snprintf(line->numbers[column], NUMBER_TEXT, "%zu", value);
	line->cells[column] = line->numbers[column];
}

static void
put_points(struct line *line, int column, const struct ocop_fraction *points)
{
	number_exact(line->numbers[column], points->value, points->scale);
	line->cells[column] = line->numbers[column];
}

static void
put_flags(struct line *line, unsigned flags)
{
	static const struct {
		unsigned flag;
		const char *name;
	} names[] = {
		{ OCOP_LENIENT, "lenient" },
		{ OCOP_HARSH, "harsh" },
		{ OCOP_ERRATIC, "erratic" },
		{ OCOP_FEW, "few" },
	};

	line->flag[0] = '\0';
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (flags & names[i].flag) {
			if (line->flag[0])
				strcat(line->flag, " ");
			strcat(line->flag, names[i].name);
		}
	line->cells[FLAG] = line->flag;
}

static int
write_member(const struct members *m, size_t at,
    const struct ocop_council_leniency *council, struct ocop_writer *writer,
    struct ocop_error *err)
{
	const struct ocop_member_leniency *member =
	    ocop_leniency_get(m->leniency, at);
	struct line line = { { NULL }, { { 0 } }, { 0 } };

	line.cells[MEMBER] = m->codes.entries[at].key;
	line.cells[NAME] = m->name[at];
	put_count(&line, SHEETS, m->counts[at].sheets);
	put_count(&line, COUNTED, m->counts[at].counted);
	put_count(&line, COMPARED, member->compared);
	put_count(&line, ABOVE, member->above);
	put_count(&line, EQUAL, member->equal);
	put_count(&line, BELOW, member->below);
	if (member->compared > 0) {
		put_points(&line, MEDIAN_DEVIATION, &member->median);
		put_points(&line, MAD, &member->mad);
	}
	if (council->enough) {
		put_points(&line, HARSH_BELOW, &council->harsh_below);
		put_points(&line, LENIENT_ABOVE, &council->lenient_above);
		put_points(&line, ERRATIC_ABOVE, &council->erratic_above);
	}
	put_flags(&line, member->flags);
	return ocop_writer_row(writer, line.cells, err);
}

int
ocop_score_members(struct ocop_store *store, const char *name,
    const struct ocop_leniency_limits *limits, struct ocop_writer *writer,
    ocop_fault_fn *report, void *ctx, struct ocop_error *err)
{
	struct ocop_council_leniency council;
	struct ocop_edition *edition;
	struct round round = { .council = NULL };
	struct members m = { .room = 0 };
	int got;

	if (round_edition(&edition, store, name, report, ctx, err) < 0)
		return -1;
	got = read_members(&m, store, name, err);
	if (got == 0)
		got =
		    ocop_leniency_new(&m.leniency, m.codes.count, limits, err);
	if (got == 0)
		got = round_open(
		    &round, store, name, edition, OCOP_IN_FORCE, err);
	while (got >= 0 && (got = round_next(&round, err)) > 0)
		got = add_product(&m, &round, err);
	if (got == 0)
		got = ocop_leniency_judge(m.leniency, &council, err);
	for (size_t i = 0; got == 0 && i < m.codes.count; i++)
		got = write_member(&m, i, &council, writer, err);
	round_close(&round);
	ocop_leniency_free(m.leniency);
	map_free(&m.codes);
	arena_free(&m.names);
	free(m.name);
	free(m.counts);
	free(m.numbers);
	free(m.totals);
	ocop_edition_free(edition);
	return got;
}
