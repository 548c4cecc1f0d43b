/* Going through the targets of a programme, one by one. */
#include <stdlib.h>
#include <string.h>

#include "report/read/target_lines.h"
#include "rules/time/day.h"

/* The number of the code among those asked for; their count if it is none. */
static size_t
find_operand(const struct ocop_question *q, const char *code)
{
	size_t i = 0;

	while (i < q->operand_count && strcmp(q->operands[i], code) != 0)
		i++;
	return i;
}

static int
check_found(const struct ocop_question *q, const bool *found, size_t rows,
    struct ocop_error *err)
{
	if (rows == 0 && !q->programme)
		return ocop_fail(err, OCOP_ENO,
		    "no programme with targets had begun by the day");
	if (rows == 0)
		return ocop_fail(err, OCOP_ENO,
		    "the catalog has no programme %s with targets",
		    q->programme);
	for (size_t i = 0; i < q->operand_count; i++)
		if (!found[find_operand(q, q->operands[i])])
			return ocop_fail(err, OCOP_ENO,
			    "%s: the programme has no such target; "
			    "ocop-export targets lists them",
			    q->operands[i]);
	return 0;
}

int
targets_walk(const struct ocop_question *q, target_fn *each, void *ctx,
    struct ocop_error *err)
{
	const struct day_text day = day_text(q->as_of);
	const struct ocop_argument arguments[] = { { ":programme",
						       q->programme },
		{ ":as_of", day.text }, { NULL, NULL } };
	bool *found = calloc(q->operand_count + 1, sizeof(*found));
	struct ocop_list *list = NULL;
	const char *const *row;
	size_t rows = 0;
	int sum = 0, got;

	if (!found)
		return ocop_fail_memory(err);
	got = ocop_list_open(
	    &list, q->store, "programme_targets", arguments, err);
	while (got >= 0 && (got = ocop_list_next(list, &row, err)) > 0) {
		size_t at = find_operand(q, row[TARGET_CODE]);

		rows++;
		if (q->operand_count > 0 && at == q->operand_count)
			continue;
		found[at] = true;
		if ((got = each(ctx, row, err)) >= 0)
			sum += got;
	}
	ocop_list_close(list);
	if (got == 0)
		got = check_found(q, found, rows, err);
	free(found);
	return got < 0 ? -1 : sum;
}
