#include <stdio.h>
#include <string.h>

#include <ocop/language.h>

#include "store/catalog/constraint.h"

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/* Where the word is by itself in the text, or NULL. */
static const char *
find_word(const char *text, const char *word)
{
	size_t size = strlen(word);

	for (const char *at = text; (at = strstr(at, word)) != NULL; at++)
		if ((at == text || !is_letter(at[-1])) && !is_letter(at[size]))
			return at;
	return NULL;
}

/* The column of the kind that the message names first, or last; the count
 * of columns when it names none. */
static size_t
find_column(const struct ocop_kind *kind, const char *message, bool last)
{
	size_t found = kind->count;
	const char *at = NULL;

	for (size_t i = 0; i < kind->count; i++) {
		const char *here = find_word(message, kind->columns[i].name);

		if (here && (!at || (last ? here > at : here < at))) {
			found = i;
			at = here;
		}
	}
	return found;
}

/* "round and product": the columns that the message names, and how many. */
static size_t
list_columns(
    char *out, size_t size, const struct ocop_kind *kind, const char *message)
{
	size_t used = 0, count = 0;

	out[0] = '\0';
	for (size_t i = 0; i < kind->count && used < size; i++)
		if (find_word(message, kind->columns[i].name)) {
			used += (size_t)snprintf(out + used, size - used,
			    "%s%s", used ? ocop_gettext(" and ") : "",
			    kind->columns[i].name);
			count++;
		}
	if (count == 0)
		snprintf(out, size, "%s", ocop_gettext("key"));
	return count;
}

/* The last violation, by SQLite's own words: "UNIQUE constraint failed:
 * recognitions.product, recognitions.round". */
bool
constraint_fault(struct ocop_fault *fault, struct ocop_store *store,
    const struct ocop_kind *kind, const char *const *row)
{
	int code = sqlite3_extended_errcode(store->db);
	const char *message = sqlite3_errmsg(store->db);
	bool last = code != SQLITE_CONSTRAINT_CHECK;
	size_t at = find_column(kind, message, last);
	const char *name = at < kind->count ? kind->columns[at].name : NULL;
	const char *value = at < kind->count ? row[at] : NULL;
	char list[120];
	size_t count;

	if ((code & 0xff) != SQLITE_CONSTRAINT)
		return false;
	count = list_columns(list, sizeof(list), kind, message);
	switch (code) {
	case SQLITE_CONSTRAINT_UNIQUE:
	case SQLITE_CONSTRAINT_PRIMARYKEY:
		ocop_fault_set(fault, OCOP_E_REFUSED, name, value,
		    "another row of %s has the same %s; correct one of them",
		    kind->name, list);
		break;
	case SQLITE_CONSTRAINT_FOREIGNKEY:
		ocop_fault_set(fault, OCOP_E_REFUSED, NULL, NULL,
		    "the row names something that the catalog does not have; "
		    "load that first");
		break;
	case SQLITE_CONSTRAINT_DATATYPE:
		ocop_fault_set(fault, OCOP_E_REFUSED, name, value,
		    "the catalog keeps a number here; write digits only");
		break;
	case SQLITE_CONSTRAINT_CHECK:
		if (count > 1)
			ocop_fault_set(fault, OCOP_E_REFUSED, name, value,
			    "%s do not go together; correct one of them", list);
		else
			ocop_fault_about(fault, OCOP_E_REFUSED, name, value,
			    "is not a value that the catalog accepts here; "
			    "ocop(5) says what %s may hold",
			    name ? name : kind->name);
		break;
	default:
		ocop_fault_set(fault, OCOP_E_REFUSED, name, value,
		    "the catalog refuses the row; ocop(5) says what its "
		    "columns may hold");
		break;
	}
	return true;
}
