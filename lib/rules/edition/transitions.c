/* Which state of a dossier may follow which. */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "rules/edition/build.h"
#include "rules/time/transitions.h"

struct transition {
	const char *state, *next;
	const char *kinds; /* blanks between; "": every kind */
};

struct ocop_transitions {
	struct transition *list; /* in the order of the pack */
	size_t count;
	struct arena arena;
};

/* Whether a word is in a list with blanks between. */
static bool
listed(const char *list, const char *word, size_t size)
{
	while (*list) {
		size_t length = strcspn(list, " ");

		if (length == size && memcmp(list, word, size) == 0)
			return true;
		list += length;
		list += strspn(list, " ");
	}
	return false;
}

static bool
has_state(const struct ocop_table *states, const char *state)
{
	for (size_t row = 0; row < states->rows; row++)
		if (strcmp(ocop_table_cell(states, row, "state"), state) == 0)
			return true;
	return false;
}

/* Each word of a cell must be one of those of the list. */
static void
check_words(struct build *build, const struct ocop_table *table, size_t row,
    const char *column, const char *list)
{
	const char *cell = ocop_table_cell(table, row, column);

	while (*cell) {
		size_t size = strcspn(cell, " ");

		if (!listed(list, cell, size))
			build_fault(build, table, row, column,
			    "\"%.*s\" is none of: %s", (int)size, cell, list);
		cell += size;
		cell += strspn(cell, " ");
	}
}

static void
check_rows(struct build *build, const struct ocop_table *states,
    const struct ocop_table *table)
{
	static const char *const ends[] = { "state", "next" };

	for (size_t row = 0; row < table->rows; row++) {
		for (size_t i = 0; i < 2; i++) {
			const char *state =
			    ocop_table_cell(table, row, ends[i]);

			if (!has_state(states, state))
				build_fault(build, table, row, ends[i],
				    "\"%s\" is not among the states", state);
		}
		check_words(
		    build, table, row, "by", "entity commune province centre");
		check_words(
		    build, table, row, "kinds", "first upgrade renewal appeal");
	}
}

/* The states the rules refer to must be there. */
static void
check_names(struct build *build, const struct ocop_table *states)
{
	for (int step = OCOP_STEP_DRAFT; step < OCOP_STEPS; step++) {
		const char *name = ocop_step_name((enum ocop_step)step);

		if (!has_state(states, name))
			build_fault(build, states, states->rows, NULL,
			    "the state %s is missing", name);
	}
}

/*
 * A state nothing leads to, from draft on, is a slip of the pen.  Each pass
 * goes one transition further, until nothing new is reached.
 */
static void
check_reached(struct build *build, const struct ocop_table *states,
    const struct ocop_table *table)
{
	struct text reached = { 0 };
	bool more = true;

	text_printf(&reached, "%s", ocop_step_name(OCOP_STEP_DRAFT));
	while (more && text_get(&reached)) {
		more = false;
		for (size_t row = 0; row < table->rows && text_get(&reached);
		     row++) {
			const char *state =
			    ocop_table_cell(table, row, "state");
			const char *next = ocop_table_cell(table, row, "next");

			if (!listed(reached.bytes, state, strlen(state)) ||
			    listed(reached.bytes, next, strlen(next)))
				continue;
			text_printf(&reached, " %s", next);
			more = true;
		}
	}
	if (!text_get(&reached))
		build->no_memory = true;
	for (size_t row = 0; !build->no_memory && row < states->rows; row++) {
		const char *state = ocop_table_cell(states, row, "state");

		if (!listed(reached.bytes, state, strlen(state)))
			build_fault(build, states, row, "state",
			    "nothing leads from draft to %s", state);
	}
	text_free(&reached);
}

void
build_check_transitions(struct build *build)
{
	const struct ocop_table *states =
	    ocop_pack_table(build->pack, "states");
	const struct ocop_table *table =
	    ocop_pack_table(build->pack, "transitions");

	if (states->rows == 0 && table->rows == 0)
		return;
	check_rows(build, states, table);
	check_names(build, states);
	check_reached(build, states, table);
}

static void
read_rows(struct build *build, const struct ocop_table *table,
    struct ocop_transitions *t)
{
	t->list = build_array(build, table->rows, sizeof(*t->list));
	for (size_t row = 0; t->list && row < table->rows; row++) {
		struct transition *one = &t->list[t->count++];

		one->state =
		    build_text(build, ocop_table_cell(table, row, "state"));
		one->next =
		    build_text(build, ocop_table_cell(table, row, "next"));
		one->kinds =
		    build_text(build, ocop_table_cell(table, row, "kinds"));
	}
}

int
ocop_transitions_new(struct ocop_transitions **out,
    const struct ocop_pack *pack, ocop_fault_fn *report, void *ctx,
    struct ocop_error *err)
{
	struct ocop_transitions *t = calloc(1, sizeof(*t));
	struct build build = { .pack = pack, .report = report, .ctx = ctx };

	*out = NULL;
	if (!t)
		return ocop_fail_memory(err);
	build.arena = &t->arena;
	build_check_keys(&build);
	build_check_transitions(&build);
	read_rows(&build, ocop_pack_table(pack, "transitions"), t);
	if (build.no_memory || build.faults > 0) {
		ocop_transitions_free(t);
		return build_refuse(&build, err);
	}
	*out = t;
	return 0;
}

void
ocop_transitions_free(struct ocop_transitions *t)
{
	if (!t)
		return;
	arena_free(&t->arena);
	free(t);
}

static bool
leads(const struct transition *one, const char *kind, const char *state)
{
	return strcmp(one->state, state) == 0 &&
	    (!*one->kinds || listed(one->kinds, kind, strlen(kind)));
}

bool
ocop_transitions_allow(const struct ocop_transitions *t, const char *kind,
    const char *state, const char *next)
{
	for (size_t i = 0; i < t->count; i++)
		if (leads(&t->list[i], kind, state) &&
		    strcmp(t->list[i].next, next) == 0)
			return true;
	return false;
}

void
ocop_transitions_list(const struct ocop_transitions *t, const char *kind,
    const char *state, char *out, size_t size)
{
	size_t used = 0;

	for (size_t i = 0; i < t->count; i++) {
		const char *next = t->list[i].next;
		size_t length = strlen(next);

		if (!leads(&t->list[i], kind, state) ||
		    used + length + 3 > size)
			continue;
		if (used > 0) {
			memcpy(out + used, ", ", 2);
			used += 2;
		}
		memcpy(out + used, next, length);
		used += length;
	}
	if (used == 0) {
		memcpy(out, "nothing", 7);
		used = 7;
	}
	out[used] = '\0';
}
