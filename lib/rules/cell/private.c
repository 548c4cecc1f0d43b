/* Which columns of a table are not for everybody. */
#include <string.h>

#include <ocop/kind.h>

enum { HIDDEN = OCOP_PERSONAL | OCOP_PRIVATE };

/* Columns that are of no kind: who changed what, and as it was and is. */
static const struct {
	const char *name;
	const char *beside; /* only where this one is, too; or NULL */
} others[] = {
	{ "actor", NULL },
	{ "before", NULL },
	{ "after", NULL },
	{ "reason", "actor" },
	{ "gender", "until" }, /* of a leader, until a day */
	{ "ethnic", "until" },
};

static bool
has_column(const char *const *columns, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(columns[i], name) == 0)
			return true;
	return false;
}

static const struct ocop_column *
find_column(const struct ocop_kind *kind, const char *name)
{
	size_t i = ocop_kind_column(kind, name);

	return i < kind->count ? &kind->columns[i] : NULL;
}

/* What names one thing of the kind: the last part of its key. */
static const char *
key_of(const struct ocop_kind *kind)
{
	size_t i = kind->count - 1;

	while (!(kind->columns[i].flags & OCOP_KEY))
		i--;
	return kind->columns[i].name;
}

/* Of a table that may be anything. */
static bool
may_be_private(const char *const *columns, size_t count, const char *name)
{
	bool hidden = false, hidden_here = false, open_here = false;

	for (const struct ocop_kind *kind = ocop_kinds; kind->name; kind++) {
		const struct ocop_column *column = find_column(kind, name);
		bool here = column && has_column(columns, count, key_of(kind));

		if (!column)
			continue;
		if (column->flags & HIDDEN) {
			hidden = true;
			hidden_here = hidden_here || here;
		} else {
			open_here = open_here || here;
		}
	}
	return hidden_here || (hidden && !open_here);
}

bool
ocop_column_is_private(
    const char *table, const char *const *columns, size_t count, size_t column)
{
	const struct ocop_kind *kind = table ? ocop_kind_find(table) : NULL;
	const char *name = columns[column];

	if (kind) {
		const struct ocop_column *found = find_column(kind, name);

		return found && found->flags & HIDDEN;
	}
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (strcmp(others[i].name, name) == 0 &&
		    (!others[i].beside ||
			has_column(columns, count, others[i].beside)))
			return true;
	return !table && may_be_private(columns, count, name);
}
