/* Finding kinds and their columns, and what a row of one must be. */
#include <stdlib.h>
#include <string.h>

#include <ocop/kind.h>

const struct ocop_kind *
ocop_kind_find(const char *name)
{
	for (const struct ocop_kind *kind = ocop_kinds; kind->name; kind++)
		if (strcmp(kind->name, name) == 0)
			return kind;
	return NULL;
}

size_t
ocop_kind_column(const struct ocop_kind *kind, const char *name)
{
	size_t i = 0;

	while (i < kind->count && strcmp(kind->columns[i].name, name) != 0)
		i++;
	return i;
}

/* ISO dates are in order as text. */
static bool
keeps(enum ocop_relation relation, const char *value, const char *other)
{
	int order = strcmp(value, other);

	return relation == OCOP_AT_MOST ? atoll(value) <= atoll(other) :
	    relation == OCOP_AFTER      ? order > 0 :
					  order >= 0;
}

int
ocop_kind_check(const struct ocop_kind *kind, const char *const *row,
    struct ocop_fault *fault)
{
	for (size_t i = 0; i < kind->limit_count; i++) {
		const struct ocop_limit *limit = &kind->limits[i];
		const char *name = kind->columns[limit->column].name;
		const char *before = kind->columns[limit->other].name;
		const char *value = row[limit->column];
		const char *other = row[limit->other];

		if (!value || !other || keeps(limit->relation, value, other))
			continue;
		if (limit->relation == OCOP_AT_MOST)
			return ocop_fault_set(fault, OCOP_E_RANGE, name, value,
			    "%s %s is more than %s %s; correct one of them",
			    name, value, before, other);
		return ocop_fault_set(fault, OCOP_E_RANGE, name, value,
		    "%s %s is not after %s %s; correct one of them", name,
		    value, before, other);
	}
	return 0;
}
