#include "rules/evaluator.h"

struct text *
evaluator_because(struct ocop_evaluator *e)
{
	if (e->reason.size > 0)
		text_add(&e->reason, "; ", 2);
	return &e->reason;
}

/*
 * Conditions that were raised: one sheet is enough, they are facts of the
 * dossier (RULINGS R9).  Returns whether the product is eliminated.
 */
static bool
raised_conditions(
    struct ocop_evaluator *e, const struct ocop_scored *scored, bool *stopped)
{
	const struct ocop_set *set = scored->set;
	bool out = false;

	e->zeroed = 0;
	for (size_t c = 0; c < set->condition_count; c++) {
		const struct ocop_condition *condition = &set->conditions[c];
		size_t sheets = 0;

		for (size_t i = 0; i < scored->count; i++)
			sheets += scored->sheets[i].raised >> c & 1;
		if (sheets == 0)
			continue;
		text_printf(evaluator_because(e), "%s: %s (",
		    condition->condition, condition->label_vi);
		for (size_t i = 0, named = 0; i < scored->count; i++)
			if (scored->sheets[i].raised >> c & 1)
				text_printf(&e->reason, "%s%s",
				    named++ ? " " : "",
				    scored->sheets[i].member);
		text_add(&e->reason, ")", 1);
		if (condition->effect == OCOP_ZERO)
			e->zeroed |= condition->leaves;
		else
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
