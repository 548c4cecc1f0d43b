#include <string.h>

#include <ocop/catalog.h>

#include "cli.h"

void
cli_list(struct cli *cli, const char *name,
    const struct ocop_argument *arguments, struct ocop_error *err)
{
	struct ocop_writer *writer = NULL;
	struct ocop_store *store = NULL;
	struct ocop_list *list = NULL;
	const char *const *cells;
	int got;

	if (cli_open(&store, cli, name, OCOP_READ, err) < 0 ||
	    (strcmp(arguments->name, ":round") == 0 &&
		ocop_catalog_find_round(store, arguments->value, err) < 0) ||
	    ocop_list_open(&list, store, name, arguments, err) < 0 ||
	    cli_writer(&writer, cli, ocop_list_columns(list),
		ocop_list_count(list), err) < 0)
		goto out;
	while ((got = ocop_list_next(list, &cells, err)) > 0)
		if (ocop_writer_row(writer, cells, err) < 0)
			break;
out:
	cli_written(writer, err);
	ocop_list_close(list);
	ocop_store_close(store);
}
