/* Names given in place of codes: the key that the catalog has for one. */
#include <stdio.h>
#include <string.h>

#include <ocop/catalog.h>

#include "cli.h"

enum { MEANT_MOST = 100 }; /* names looked up: each reads whole tables */

/* The one key of what has the name; false where there is none or several. */
static bool
find_key(char *out, size_t size, struct ocop_store *store, const char *name)
{
	const struct ocop_argument arguments[] = { { ":name", name },
		{ NULL, NULL } };
	struct ocop_list *list = NULL;
	struct ocop_error err = { 0 };
	const char *const *cells;
	bool one = false;

	if (ocop_list_open(&list, store, "keys_of_name", arguments, &err) < 0)
		return false;
	if (ocop_list_next(list, &cells, &err) > 0) {
		snprintf(out, size, "%s", cells[0]);
		one = ocop_list_next(list, &cells, &err) == 0;
	}
	ocop_list_close(list);
	return one;
}

bool
cli_meant(
    struct ocop_fault *out, struct cli *cli, const struct ocop_fault *fault)
{
	char key[128];
	size_t used;

	if (fault->code != OCOP_E_CODE || !cli->meant_in ||
	    !strchr(fault->value, ' ') || cli->meant_count++ >= MEANT_MOST ||
	    !find_key(key, sizeof(key), cli->meant_in, fault->value))
		return false;
	*out = *fault;
	used = strlen(out->text);
	snprintf(out->text + used, sizeof(out->text) - used,
	    ocop_gettext("; the catalog has this name under %s"), key);
	return true;
}
