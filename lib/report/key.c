#include "report/key.h"

#include <stdio.h>
#include <strings.h>

#include <ocop/argument.h>
#include <ocop/catalog.h>

int
key_unknown(struct ocop_store *store, const char *key, struct ocop_error *err)
{
	size_t best = OCOP_FAR;
	struct ocop_list *list = NULL;
	const char *const *cells;
	char near[80] = "";
	int got = 1;

	if (ocop_list_open(&list, store, "audit_keys", NULL, err) < 0)
		return -1;
	while (best > 0 && (got = ocop_list_next(list, &cells, err)) > 0) {
		if (strcasecmp(cells[0], key) == 0)
			best = 0;
		else if (!ocop_argument_nearer(&best, key, cells[0]))
			continue;
		snprintf(near, sizeof(near), "%s", cells[0]);
	}
	ocop_list_close(list);
	if (got < 0)
		return -1;
	if (*near)
		return ocop_fail(err, OCOP_ENO,
		    "the audit has no entry of %s; did you mean %s?", key,
		    near);
	return ocop_fail(err, OCOP_ENO,
	    "the audit has no entry of %s; give a key as its table has it",
	    key);
}
