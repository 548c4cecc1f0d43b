/* What the rules of a kind ask of its rows, and of the catalog. */
#include <stdarg.h>
#include <string.h>

#include "store/guard/guard.h"
#include "store/round/dossier_steps.h"

struct steps *
guard_steps_of(struct guard *guard, struct ocop_error *err)
{
	if (!guard->steps &&
	    steps_open(&guard->steps, guard->store, guard->change, guard->ctx,
		err) < 0)
		return NULL;
	return guard->steps;
}

const struct validity *
guard_validity(struct guard *guard, const char *edition, const char *issued,
    struct ocop_error *err)
{
	if (!guard->validities &&
	    validities_open(&guard->validities, guard->store, err) < 0)
		return NULL;
	return validity_of(guard->validities, edition, issued, err);
}

int
guard_lasting(struct guard *guard, const char *product, struct ocop_error *err)
{
	if (!guard->lasting &&
	    lasting_open(&guard->lasting, guard->store, err) < 0)
		return -1;
	return lasting_of(guard->lasting, product, err);
}

size_t
guard_column(const struct guard *guard, const char *column)
{
	return ocop_kind_column(guard->kind, column);
}

const char *
guard_value(const struct guard *guard, const char *column)
{
	return guard->row[guard_column(guard, column)];
}

const char *
guard_stored(const struct guard *guard, const char *column)
{
	const char *text;

	if (!guard->stored)
		return NULL;
	text = sql_text(guard->stored, (int)guard_column(guard, column));
	return *text ? text : NULL;
}

bool
guard_is(const char *value, const char *word)
{
	return value && word && strcmp(value, word) == 0;
}

bool
guard_changes(const struct guard *guard, const char *column)
{
	const char *old = guard_stored(guard, column);
	const char *new = guard_value(guard, column);

	if (!guard->stored)
		return false;
	return !old || !new ? old != new : strcmp(old, new) != 0;
}

bool
guard_overwrites(const struct guard *guard)
{
	for (size_t i = 0; guard->stored && i < guard->kind->count; i++)
		if (sqlite3_column_type(guard->stored, (int)i) != SQLITE_NULL &&
		    guard_changes(guard, guard->kind->columns[i].name))
			return true;
	return false;
}

int
guard_settled(struct guard *guard, const char *column, const char *what,
    struct ocop_fault *fault)
{
	ocop_fault_set(fault, OCOP_E_CHANGED, column,
	    guard_value(guard, column),
	    "%s/%s is stored otherwise; %s is changed only with --reason",
	    guard->row[0], guard->row[1], ocop_gettext(what));
	return OCOP_ROW_BAD;
}

/* The statement, prepared at its first use. */
static sqlite3_stmt *
ask_of(struct guard *guard, const char *sql, struct ocop_error *err)
{
	size_t i = 0;

	while (guard->asks[i].sql && guard->asks[i].sql != sql)
		i++;
	if (!guard->asks[i].sql) {
		if (sql_prepare(&guard->asks[i].stmt, guard->store, sql, err) <
		    0)
			return NULL;
		guard->asks[i].sql = sql;
	}
	return guard->asks[i].stmt;
}

int
guard_ask(struct guard *guard, const char *sql, struct ocop_error *err, ...)
{
	sqlite3_stmt *stmt = ask_of(guard, sql, err);
	const char *name;
	int got = 0;
	va_list ap;

	if (!stmt)
		return -1;
	sqlite3_reset(stmt);
	va_start(ap, err);
	while (got == 0 && (name = va_arg(ap, const char *)) != NULL)
		got = sql_bind(stmt, name, va_arg(ap, const char *), err);
	va_end(ap);
	guard->answer = stmt;
	return got < 0 ? -1 : sql_step(stmt, err);
}

const char *
guard_answer(const struct guard *guard, int column)
{
	return sql_text(guard->answer, column);
}
