/* What conditions raised on sheets do: eliminate, stop, or zero points. */
#include "rules/score/evaluator.h"
#include "rules/score/score.h"

struct text *
evaluator_because(struct ocop_evaluator *e)
{
	if (e->reason.size > 0)
		text_add(&e->reason, "; ", 2);
	return &e->reason;
}

/* The sheets that raise condition c, the agreed one last. */
static void
name_sheets(
    struct ocop_evaluator *e, const struct ocop_scored *scored, size_t c)
{
	size_t named = 0;

	for (size_t i = 0; i < scored->count; i++)
		if (scored->sheets[i].raised >> c & 1)
			text_printf(&e->reason, "%s%s", named++ ? " " : "",
			    scored->sheets[i].member);
	if (scored->agreed && (scored->agreed->raised >> c & 1))
		text_printf(&e->reason, "%s%s", named++ ? " " : "",
		    scored->agreed->member);
}

/* The conditions that hold: RULINGS R9, R35.  Cases of the set are none. */
static uint32_t
raised_by_any(const struct ocop_scored *scored)
{
	uint32_t raised = scored->agreed ? scored->agreed->raised : 0;

	for (size_t i = 0; i < scored->count; i++)
		raised |= scored->sheets[i].raised;
	return raised & ~scored->set->cases;
}

uint64_t
scored_zeroed(const struct ocop_scored *scored)
{
	const struct ocop_set *set = scored->set;
	uint32_t raised = raised_by_any(scored);
	uint64_t leaves = 0;

	for (size_t c = 0; c < set->condition_count; c++)
		if ((raised >> c & 1) && set->conditions[c].effect == OCOP_ZERO)
			leaves |= set->conditions[c].leaves;
	return leaves;
}

/*
 * Conditions that were raised: they are facts of the dossier.  Returns
 * whether the product is eliminated.
 */
static bool
raised_conditions(
    struct ocop_evaluator *e, const struct ocop_scored *scored, bool *stopped)
{
	const struct ocop_set *set = scored->set;
	uint32_t raised = raised_by_any(scored);
	bool out = false;

	e->zeroed = scored_zeroed(scored);
	for (size_t c = 0; c < set->condition_count; c++) {
		const struct ocop_condition *condition = &set->conditions[c];

		if (!(raised >> c & 1))
			continue;
		text_printf(evaluator_because(e), "%s: %s (",
		    condition->condition, condition->label_vi);
		name_sheets(e, scored, c);
		text_add(&e->reason, ")", 1);
		if (condition->effect != OCOP_ZERO)
			out = true;
		if (condition->effect == OCOP_STOP)
			*stopped = true;
	}
	return out;
}

/* Stops by points: more than half of the sheets give 0 (RULINGS R10). */
static bool
stopped_by_zero(struct ocop_evaluator *e, const struct ocop_scored *scored)
{
	const struct ocop_set *set = scored->set;
	bool out = false;

	for (size_t c = 0; c < set->condition_count; c++) {
		const struct ocop_condition *condition = &set->conditions[c];

		if (condition->effect != OCOP_STOP_IF_ZERO)
			continue;
		for (size_t l = 0; l < set->leaf_count; l++) {
			size_t zeros = 0;

			if (!(condition->leaves >> l & 1))
				continue;
			for (size_t i = 0; i < scored->count; i++)
				zeros += scored->sheets[i].points[l] == 0;
			if (2 * zeros <= scored->count)
				continue;
			text_printf(evaluator_because(e),
			    "%s: %s (%s 0 on %zu of %zu)", condition->condition,
			    condition->label_vi, set->leaves[l].name, zeros,
			    scored->count);
			out = true;
		}
	}
	return out;
}

bool
evaluator_conditions(
    struct ocop_evaluator *e, const struct ocop_scored *scored, bool *stopped)
{
	bool raised = raised_conditions(e, scored, stopped);

	if (!stopped_by_zero(e, scored))
		return raised;
	return *stopped = true;
}

/* The sheets of a case, after those of others; how many there are. */
static size_t
name_case(struct ocop_evaluator *e, const struct ocop_scored *scored,
    int variant, bool first)
{
	size_t named = 0;

	for (size_t i = 0; i <= scored->count; i++) {
		const struct ocop_sheet *sheet =
		    i < scored->count ? &scored->sheets[i] : scored->agreed;

		if (!sheet || sheet_variant(scored->set, sheet) != variant)
			continue;
		if (named == 0)
			text_printf(&e->reason, "%s case %d (%s",
			    first ? "" : ",", variant, sheet->member);
		else
			text_printf(&e->reason, " %s", sheet->member);
		named++;
	}
	if (named > 0)
		text_add(&e->reason, ")", 1);
	return named;
}

bool
evaluator_cases_differ(
    struct ocop_evaluator *e, const struct ocop_scored *scored)
{
	const struct ocop_set *set = scored->set;
	int chosen = 0;
	bool differ = false;

	for (size_t i = 0; i <= scored->count; i++) {
		const struct ocop_sheet *sheet =
		    i < scored->count ? &scored->sheets[i] : scored->agreed;
		int variant = sheet ? sheet_variant(set, sheet) : 0;

		differ = differ || (chosen && variant && variant != chosen);
		if (variant)
			chosen = variant;
	}
	if (!differ)
		return false;
	text_add(evaluator_because(e), "cases differ:", 13);
	for (size_t c = 0, named = 0; c < set->condition_count; c++)
		if (set->cases >> c & 1)
			named += name_case(
			    e, scored, set->conditions[c].variant, named == 0);
	return true;
}
