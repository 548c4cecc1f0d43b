#include "report/read/scorers.h"
#include "base/grow.h"

#include <stdlib.h>
#include <string.h>

#include "report/read/sheet_tasks.h"

static int
add_member(void *ctx, const char *const *cells, struct ocop_error *err)
{
	struct scorers *s = ctx;
	ptrdiff_t at = map_add(&s->codes, cells[0], strlen(cells[0]));
	const char *name = arena_copy(&s->names, cells[1], strlen(cells[1]));

	if (at == MAP_NONE || !name ||
	    !grow(&s->list, s->codes.count - 1, &s->room, sizeof(*s->list)))
		return ocop_fail_memory(err);
	s->list[at] = (struct scorer){ .name = name };
	return 0;
}

static int
read_members(struct scorers *s, struct ocop_store *store, const char *round,
    struct ocop_error *err)
{
	const struct ocop_argument arguments[] = { { ":round", round },
		{ NULL, NULL } };
	size_t count;

	if (ocop_list_each(
		store, "round_members", arguments, add_member, s, err) < 0)
		return -1;
	count = s->codes.count ? s->codes.count : 1;
	s->numbers = calloc(count, sizeof(*s->numbers));
	s->totals = calloc(count, sizeof(*s->totals));
	return s->numbers && s->totals ? 0 : ocop_fail_memory(err);
}

/* Counts the sheets of a product and compares those that count. */
static int
add_product(
    struct scorers *s, const struct round *round, struct ocop_error *err)
{
	const struct ocop_scored *scored = &round->scored;

	s->count = 0;
	for (size_t i = 0; i < scored->count; i++) {
		const char *code = scored->sheets[i].member;
		ptrdiff_t at = map_find(&s->codes, code, strlen(code));
		int total = ocop_evaluated_total(round->evaluator, i);

		if (at == MAP_NONE)
			return ocop_fail(err, OCOP_ECATALOG,
			    "%s has a sheet and does not sit on the council; "
			    "the catalog is damaged",
			    code);
		s->list[at].sheets++;
		if (total < 0)
			continue;
		s->list[at].counted++;
		s->list[at].sum += total;
		s->numbers[s->count] = (size_t)at;
		s->totals[s->count++] = total;
	}
	/* After a stop there are no totals, whatever was still filled in. */
	if (!round->totals.figures)
		return 0;
	return ocop_leniency_add(
	    s->leniency, s->numbers, s->totals, s->count, err);
}

int
scorers_read(struct scorers *out, struct ocop_store *store, const char *name,
    const struct ocop_leniency_limits *limits, scorers_fn *each, void *each_ctx,
    ocop_fault_fn *report, void *ctx, struct ocop_error *err)
{
	struct round round = { .council = NULL };
	int got;

	*out = (struct scorers){ .room = 0 };
	if (round_edition(&out->edition, store, name, report, ctx, err) < 0)
		return -1;
	got = read_members(out, store, name, err);
	if (got == 0)
		got = ocop_leniency_new(
		    &out->leniency, out->codes.count, limits, err);
	if (got == 0)
		got = round_open(
		    &round, store, name, out->edition, OCOP_IN_FORCE, err);
	while (got >= 0 && (got = round_next(&round, err)) > 0) {
		got = add_product(out, &round, err);
		if (got == 0 && each && round.totals.figures)
			got = each(each_ctx, out, &round, err);
	}
	if (got == 0)
		got = ocop_leniency_judge(out->leniency, &out->council, err);
	round_close(&round);
	return got;
}

void
scorers_free(struct scorers *s)
{
	ocop_leniency_free(s->leniency);
	map_free(&s->codes);
	arena_free(&s->names);
	free(s->list);
	free(s->numbers);
	free(s->totals);
	ocop_edition_free(s->edition);
}

void
flags_write(char out[FLAGS_TEXT], unsigned flags)
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

	out[0] = '\0';
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (flags & names[i].flag) {
			if (out[0])
				strcat(out, " ");
			strcat(out, names[i].name);
		}
}
