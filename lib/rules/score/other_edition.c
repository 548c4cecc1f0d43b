/* Score sheets of one edition read under another. */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "rules/score/across.h"

/* What becomes of the criteria of one set. */
struct crossing {
	bool known; /* worked out before */
	const struct ocop_set *to;
	int leaf[OCOP_LEAVES_MAX]; /* of the other set, by leaf of this one */
	bool same;                 /* criteria and points are the same */
	struct text why;
};

/* A sheet as it is read. */
struct copy {
	signed char points[OCOP_LEAVES_MAX];
};

struct ocop_across {
	const struct ocop_edition *from, *to;
	struct crossing *crossings; /* by set of `from` */
	struct ocop_sheet *sheets;
	struct copy *copies;
	size_t room;
	struct text why; /* of the product at hand */
};

int
ocop_across_new(struct ocop_across **out, const struct ocop_edition *from,
    const struct ocop_edition *to, struct ocop_error *err)
{
	struct ocop_across *across = calloc(1, sizeof(*across));

	*out = across;
	if (!across)
		return ocop_fail_memory(err);
	across->from = from;
	across->to = to;
	across->crossings = calloc(from->set_count, sizeof(*across->crossings));
	return across->crossings ? 0 : ocop_fail_memory(err);
}

void
ocop_across_free(struct ocop_across *across)
{
	if (!across)
		return;
	for (size_t i = 0; across->crossings && i < across->from->set_count;
	     i++)
		text_free(&across->crossings[i].why);
	free(across->crossings);
	free(across->sheets);
	free(across->copies);
	text_free(&across->why);
	free(across);
}

/* Adds a word to a part of the text that opens with its own words. */
static void
add_word(
    struct text *text, size_t *count, const char *opening, const char *word)
{
	if (*count == 0)
		text_printf(text, "%s%s", text->size ? "; " : "", opening);
	text_printf(text, " %s", word);
	(*count)++;
}

static int
leaf_by_name(const struct ocop_set *set, const char *name)
{
	return ocop_set_leaf(set, name, strlen(name));
}

/* Finds each criterion of the set in the other, and what keeps them apart. */
static void
compare_leaves(struct crossing *c, const struct ocop_set *from)
{
	size_t lacking = 0, more = 0, others = 0;

	for (size_t l = 0; l < from->leaf_count; l++) {
		c->leaf[l] = leaf_by_name(c->to, from->leaves[l].name);
		if (c->leaf[l] < 0)
			add_word(
			    &c->why, &lacking, "lacks", from->leaves[l].name);
	}
	for (size_t l = 0; l < c->to->leaf_count; l++)
		if (leaf_by_name(from, c->to->leaves[l].name) < 0)
			add_word(&c->why, &more, "asks also for",
			    c->to->leaves[l].name);
	for (size_t l = 0; l < from->leaf_count; l++)
		if (c->leaf[l] >= 0 &&
		    c->to->leaves[c->leaf[l]].points != from->leaves[l].points)
			add_word(&c->why, &others, "other points in",
			    from->leaves[l].name);
	c->same = lacking + more + others == 0;
}

/* What reads otherwise, though criteria and points are the same. */
static void
compare_wording(struct crossing *c, const struct ocop_set *from)
{
	static const char opening[] = "other wording of";
	size_t others = 0;

	if (strcmp(from->label_vi, c->to->label_vi) != 0)
		add_word(&c->why, &others, opening, "the set");
	for (size_t l = 0; l < from->leaf_count; l++)
		if (strcmp(from->leaves[l].label_vi,
			c->to->leaves[c->leaf[l]].label_vi) != 0)
			add_word(
			    &c->why, &others, opening, from->leaves[l].name);
}

static struct crossing *
crossing_of(struct ocop_across *across, const struct ocop_set *from)
{
	struct crossing *c = &across->crossings[from - across->from->sets];

	if (c->known)
		return c;
	c->known = true;
	c->to = ocop_edition_set(across->to, from->set);
	if (!c->to) {
		text_printf(&c->why, "no set %d", from->set);
		return c;
	}
	compare_leaves(c, from);
	if (c->same)
		compare_wording(c, from);
	return c;
}

/* Points that a sheet of the other set could not have. */
static bool
depends(struct text *why, const struct ocop_set *to, const char *member,
    const signed char *points)
{
	bool all = true;

	for (size_t l = 0; l < to->leaf_count; l++) {
		int on = to->leaves[l].depends_on;

		if (on < 0 || points[on] != 0 || points[l] <= 0)
			continue;
		text_printf(why, "%s%s counts only with %s, which %s gives 0",
		    why->size ? "; " : "", to->leaves[l].name,
		    to->leaves[on].name, member);
		all = false;
	}
	return all;
}

/* The conditions of a sheet by their codes; false when one is not there. */
static bool
read_raised(struct text *why, const struct crossing *c,
    const struct ocop_set *from, const struct ocop_sheet *sheet, uint32_t *out)
{
	bool all = true;

	*out = 0;
	for (size_t i = 0; i < from->condition_count; i++) {
		const char *name = from->conditions[i].condition;
		int at = ocop_set_condition(c->to, name);

		if (!(sheet->raised >> i & 1))
			continue;
		if (at >= 0) {
			*out |= UINT32_C(1) << at;
			continue;
		}
		text_printf(why, "%sno condition %s, which %s raised",
		    why->size ? "; " : "", name, sheet->member);
		all = false;
	}
	return all;
}

static int
make_room(struct ocop_across *across, size_t count, struct ocop_error *err)
{
	struct ocop_sheet *sheets;
	struct copy *copies;

	if (count <= across->room)
		return 0;
	sheets = realloc(across->sheets, count * sizeof(*sheets));
	if (sheets)
		across->sheets = sheets;
	copies = realloc(across->copies, count * sizeof(*copies));
	if (copies)
		across->copies = copies;
	if (!sheets || !copies)
		return ocop_fail_memory(err);
	across->room = count;
	return 0;
}

/* Reads a sheet; false when the other set could not have it. */
static bool
read_sheet(struct ocop_across *across, const struct crossing *c,
    const struct ocop_set *from, const struct ocop_sheet *sheet, size_t at)
{
	signed char *points = across->copies[at].points;
	uint32_t raised;
	bool all;

	for (size_t l = 0; l < from->leaf_count; l++)
		points[c->leaf[l]] = sheet->points[l];
	all = read_raised(&across->why, c, from, sheet, &raised);
	all &= depends(&across->why, c->to, sheet->member, points);
	across->sheets[at] = (struct ocop_sheet){
		.member = sheet->member, .points = points, .raised = raised
	};
	return all;
}

int
ocop_across_scored(struct ocop_across *across, const struct ocop_scored *scored,
    struct ocop_scored *out, const char **why, struct ocop_error *err)
{
	const struct crossing *c = crossing_of(across, scored->set);
	const char *known = text_get(&c->why);
	bool all = c->same;

	if (!known || make_room(across, scored->count + 1, err) < 0)
		return ocop_fail_memory(err);
	text_reset(&across->why);
	text_printf(&across->why, "%s", known);
	for (size_t i = 0; c->same && i < scored->count; i++)
		if (!read_sheet(across, c, scored->set, &scored->sheets[i], i))
			all = false;
	*out = *scored;
	out->set = c->to;
	out->sheets = across->sheets;
	/* The agreed sheet comes after those of the members. */
	if (c->same && scored->agreed) {
		if (!read_sheet(
			across, c, scored->set, scored->agreed, scored->count))
			all = false;
		out->agreed = &across->sheets[scored->count];
	}
	*why = text_get(&across->why);
	return *why ? all : ocop_fail_memory(err);
}
