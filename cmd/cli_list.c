/* Commands that print a list of the catalog as it is. */
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include <ocop/argument.h>
#include <ocop/catalog.h>

#include "cli.h"

/* Says that nothing is known of a key, and which one is nearest.  Always
 * -1. */
static int
no_key(struct ocop_store *store, const char *key, struct ocop_error *err)
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

void
cli_list(struct cli *cli, const char *name,
    const struct ocop_argument *arguments, struct ocop_error *err)
{
	struct ocop_writer *writer = NULL;
	struct ocop_store *store = NULL;
	bool key = strcmp(arguments->name, ":key") == 0;
	struct ocop_list *list = NULL;
	const char *const *cells;
	int got;

	if (cli_open(&store, cli, name, OCOP_READ, err) < 0 ||
	    (strcmp(arguments->name, ":round") == 0 &&
		ocop_catalog_find_round(store, arguments->value, err) < 0) ||
	    ocop_list_open(&list, store, name, arguments, err) < 0 ||
	    (got = ocop_list_next(list, &cells, err)) < 0 ||
	    (got == 0 && key && no_key(store, arguments->value, err) < 0) ||
	    cli_writer(&writer, cli, ocop_list_columns(list),
		ocop_list_count(list), err) < 0)
		goto out;
	for (; got > 0; got = ocop_list_next(list, &cells, err))
		if (ocop_writer_row(writer, cells, err) < 0)
			break;
out:
	cli_written(writer, err);
	ocop_list_close(list);
	cli_store_close(cli, store);
}
