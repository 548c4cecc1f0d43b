#include <stdio.h>
#include <string.h>

#include "report/late.h"
#include "report/reports.h"
#include "rules/time/deadline.h"

int
late_open(struct late *late, struct ocop_store *store, const char *round,
    struct ocop_date day, struct ocop_error *err)
{
	const struct ocop_report *dossiers = &report_applications;
	struct ocop_question question;

	ocop_question_init(&question, store, day);
	question.round = round;
	question.late = true;
	late->dossiers = NULL;
	if (ocop_writer_open(&late->dossiers, OCOP_MEMORY, NULL,
		dossiers->columns, dossiers->count, err) < 0 ||
	    dossiers->write(&question, late->dossiers, err) < 0)
		return -1;
	return 0;
}

void
late_close(struct late *late)
{
	ocop_writer_free(late->dossiers);
}

static const char *
dossier_cell(const struct late *late, size_t row, const char *column)
{
	return ocop_writer_cell(
	    late->dossiers, row, ocop_writer_column(late->dossiers, column));
}

/* The row of the product, of rows that are in its order; or their count. */
static size_t
find_dossier(const struct late *late, const char *product)
{
	size_t count = ocop_writer_rows(late->dossiers), from = 0, to = count;

	while (from < to) {
		size_t at = from + (to - from) / 2;
		int order = strcmp(dossier_cell(late, at, "product"), product);

		if (order == 0)
			return at;
		if (order < 0)
			from = at + 1;
		else
			to = at;
	}
	return count;
}

static bool
has_lateness(const char *list, enum ocop_late word)
{
	const char *name = ocop_late_name(word);
	size_t size = strlen(name);

	for (const char *at = list; (at = strstr(at, name)) != NULL; at++)
		if ((at == list || at[-1] == ' ') &&
		    (at[size] == ' ' || !at[size]))
			return true;
	return false;
}

/* Whether the dossier left the commune; one that did not is missing, not late.
 */
static bool
left_commune(const struct late *late, size_t row)
{
	const char *state = dossier_cell(late, row, "state");

	switch (ocop_step_find(state)) {
	case OCOP_STEP_DRAFT:
	case OCOP_STEP_SUBMITTED:
	case OCOP_STEP_RETURNED:
		return false;
	default:
		return true;
	}
}

const char *
late_of(struct late *late, const char *product)
{
	size_t row = find_dossier(late, product);
	const char *words, *by;

	if (row == ocop_writer_rows(late->dossiers) || !left_commune(late, row))
		return NULL;
	words = dossier_cell(late, row, "late");
	by = dossier_cell(late, row, "dossier_by");
	if (has_lateness(words, OCOP_LATE_DOSSIER))
		snprintf(late->text, sizeof(late->text),
		    ocop_gettext("was forwarded after %s, the last day"), by);
	else if (has_lateness(words, OCOP_LATE_RENEWAL_WINDOW))
		snprintf(late->text, sizeof(late->text), "%s",
		    ocop_gettext("was filed outside the window for renewals"));
	else
		return NULL;
	return late->text;
}
