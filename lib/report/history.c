/* The report history: what the audit tells of one key. */
#include <stdio.h>
#include <strings.h>

#include <ocop/argument.h>
#include <ocop/catalog.h>

#include "report/reports.h"

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

static int
write_history(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	const struct ocop_argument arguments[] = { { ":key", q->operands[0] },
		{ NULL, NULL } };
	struct ocop_list *list;
	const char *const *cells;
	size_t lines = 0;
	int got;

	if (ocop_list_open(&list, q->store, "history", arguments, err) < 0)
		return -1;
	while ((got = ocop_list_next(list, &cells, err)) > 0) {
		if ((got = ocop_writer_row(writer, cells, err)) < 0)
			break;
		lines++;
	}
	ocop_list_close(list);
	if (got == 0 && lines == 0)
		got = no_key(q->store, q->operands[0], err);
	return got;
}

static const char *const columns[] = { "entry", "at", "actor", "reason",
	"command", "kind", "key", "column", "before", "after" };

const struct ocop_report report_history = {
	.name = "history",
	.tool = "ocop-register",
	.title = N_("What happened to a key"),
	.columns = columns,
	.count = sizeof(columns) / sizeof(columns[0]),
	.of = OCOP_OF_CATALOG,
	.operands = "KEY",
	.write = write_history,
};
