/* The kinds that have rules beyond their columns. */
#include <stdlib.h>
#include <string.h>

#include "store/guard/guard.h"
#include "store/round/dossier_steps.h"

static const struct guard_rules *const all[] = {
	&guard_products,
	&guard_entities,
	&guard_councils,
	&guard_members,
	&guard_recognitions,
	&guard_referrals,
	&guard_revocations,
	&guard_inspections,
	&guard_conclusions,
	&guard_applications,
	&guard_steps,
	&guard_units,
	&guard_old_units,
	&guard_successors,
};

int
guard_open(struct guard **out, struct ocop_store *store,
    const struct ocop_kind *kind, struct ocop_error *err)
{
	struct guard *guard = calloc(1, sizeof(*guard));

	*out = guard;
	if (!guard)
		return ocop_fail_memory(err);
	guard->store = store;
	guard->kind = kind;
	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		if (strcmp(all[i]->kind, kind->name) == 0)
			guard->rules = all[i];
	return 0;
}

void
guard_close(struct guard *guard)
{
	if (!guard)
		return;
	for (size_t i = 0; i < GUARD_ASKS; i++)
		sqlite3_finalize(guard->asks[i].stmt);
	steps_close(guard->steps);
	validities_close(guard->validities);
	lasting_close(guard->lasting);
	free(guard);
}

void
guard_open_to_all(struct guard *guard)
{
	guard->rules = NULL;
	guard->open = true;
}

int
guard_meant(struct guard *guard, const char *const *values,
    sqlite3_stmt *stored, struct ocop_fault *fault, struct ocop_error *err)
{
	guard->stored = stored;
	if (!guard->rules || !guard->rules->meant)
		return OCOP_ROW;
	return guard->rules->meant(guard, values, fault, err);
}

int
guard_fill(struct guard *guard, const char **values, sqlite3_stmt *stored,
    struct ocop_error *err)
{
	guard->stored = stored;
	if (!guard->rules || !guard->rules->fill)
		return 0;
	return guard->rules->fill(guard, values, err);
}

int
guard_check(struct guard *guard, const char *const *row,
    struct ocop_fault *fault, struct ocop_error *err)
{
	guard->row = row;
	if (!guard->open && ocop_kind_check(guard->kind, row, fault) < 0)
		return OCOP_ROW_BAD;
	if (!guard->rules || !guard->rules->check)
		return OCOP_ROW;
	return guard->rules->check(guard, fault, err);
}

int
guard_follow(struct guard *guard, struct ocop_error *err)
{
	if (!guard->rules || !guard->rules->follow)
		return 0;
	return guard->rules->follow(guard, err);
}
