/* The dossiers of a round: state, deadlines, and what is late. */
#include <stdio.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/date.h>

#include "base/text.h"
#include "report/read/former_dossiers.h"
#include "report/read/round_deadlines.h"
#include "report/reports.h"
#include "rules/time/day.h"
#include "rules/time/deadline.h"

enum {
	/* The columns of round_applications.sql. */
	PRODUCT,
	NAME,
	ENTITY,
	COMMUNE,
	KIND,
	RECEIVED,
	LACKS,
	REPORTED,
	EXPIRES,
	APPEALS,
};

enum { COLUMNS = 19 };

/* The columns of round_steps.sql after the product. */
enum { STEP_STATE = 1, STEP_SINCE, STEP_BY };

static const char *const columns[COLUMNS] = { "product", "name", "entity",
	"commune", "kind", "state", "since", "by", "received", "complete",
	"lacks", "form03_by", "form03_at", "dossier_by", "evaluate_by", "late",
	"days_late", "appeals", "rules" };

/* What the lines of the report share. */
struct dossiers {
	struct round_deadlines terms;
	struct ocop_list *applications, *steps;
	const char *const *step; /* read ahead; NULL at the end */
	int as_of;
	bool late_only;
	struct text state, since, by; /* of the dossier at hand */
	struct ocop_writer *writer;
};

static int
next_step(struct dossiers *d, struct ocop_error *err)
{
	int got = ocop_list_next(d->steps, &d->step, err);

	if (got <= 0)
		d->step = NULL;
	return got < 0 ? -1 : 0;
}

/* Takes the steps of a product; the last one is its state. */
static int
take_steps(struct dossiers *d, struct ocop_dossier *dossier,
    const char *product, struct ocop_error *err)
{
	int since;

	while (d->step && strcmp(d->step[PRODUCT], product) == 0) {
		if (day_read(&since, d->step[STEP_SINCE], err) < 0)
			return -1;
		ocop_dossier_step(dossier, d->step[STEP_STATE], since);
		text_reset(&d->state);
		text_reset(&d->since);
		text_reset(&d->by);
		text_printf(&d->state, "%s", d->step[STEP_STATE]);
		text_printf(&d->since, "%s", d->step[STEP_SINCE]);
		text_printf(&d->by, "%s", d->step[STEP_BY]);
		if (next_step(d, err) < 0)
			return -1;
	}
	if (!text_get(&d->state) || !text_get(&d->since) || !text_get(&d->by))
		return ocop_fail_memory(err);
	return 0;
}

/* What is late, with blanks between; the greatest number of days. */
static int
write_late(char *out, size_t size, const struct ocop_deadlines *deadlines)
{
	int most = 0;

	out[0] = '\0';
	for (int i = 0; i < OCOP_LATES; i++) {
		size_t used = strlen(out);

		if (deadlines->late[i] == 0)
			continue;
		snprintf(out + used, size - used, "%s%s", used ? " " : "",
		    ocop_late_name((enum ocop_late)i));
		if (deadlines->late[i] > most)
			most = deadlines->late[i];
	}
	return most;
}

/* Writes a line unless it is not wanted; 1 when something is late. */
static int
write_line(struct dossiers *d, const char *const *row,
    const struct ocop_dossier *dossier, const struct ocop_deadlines *deadlines,
    struct ocop_error *err)
{
	char form03_by[OCOP_DATE_TEXT], form03_at[OCOP_DATE_TEXT],
	    dossier_by[OCOP_DATE_TEXT], evaluate_by[OCOP_DATE_TEXT],
	    received[OCOP_DATE_TEXT], late[80], days_late[16];
	const char *state = text_get(&d->state), *since = text_get(&d->since);
	const char *cells[COLUMNS] = { row[PRODUCT], row[NAME], row[ENTITY],
		row[COMMUNE], row[KIND], state, since, text_get(&d->by),
		received, dossier->complete ? "1" : "0", row[LACKS], form03_by,
		form03_at, dossier_by, evaluate_by, late, days_late,
		row[APPEALS], deadlines->former ? "former" : "" };
	int days = write_late(late, sizeof(late), deadlines);

	if (days == 0 && d->late_only)
		return 0;
	day_write(received, dossier->received);
	if (!*state) {
		cells[5] = ocop_step_name(dossier->state);
		cells[6] = received;
	}
	day_write(form03_by, deadlines->form03_by);
	day_write(form03_at, deadlines->form03_at);
	day_write(dossier_by, deadlines->dossier_by);
	day_write(evaluate_by, deadlines->evaluate_by);
	snprintf(days_late, sizeof(days_late), "%d", days);
	if (days == 0)
		days_late[0] = '\0';
	if (ocop_writer_row(d->writer, cells, err) < 0)
		return -1;
	return days > 0;
}

/* Whether the last day to judge it is that of a term, which ends later where it
 * is a day off; not one that the law or a council names. */
static bool
is_counted(
    const struct ocop_deadlines *deadlines, const struct ocop_dossier *dossier)
{
	return (dossier->renewal || deadlines->former) &&
	    deadlines->evaluate_by != OCOP_NO_DAY;
}

static int
write_dossier(
    struct dossiers *d, const char *const *row, struct ocop_error *err)
{
	struct ocop_deadlines deadlines;
	struct ocop_dossier dossier;
	int received, expires;

	text_reset(&d->state);
	text_reset(&d->since);
	text_reset(&d->by);
	if (day_read(&received, row[RECEIVED], err) < 0 ||
	    day_read(&expires, row[EXPIRES], err) < 0)
		return -1;
	ocop_dossier_begin(&dossier, received, d->as_of);
	dossier.renewal = strcmp(row[KIND], "renewal") == 0;
	dossier.complete = !*row[LACKS];
	dossier.reported = strcmp(row[REPORTED], "1") == 0;
	dossier.expires = expires;
	dossier.former_by = ocop_former_by(
	    &d->terms.known.procedure, &d->terms.known.calendar, row[KIND]);
	if (take_steps(d, &dossier, row[PRODUCT], err) < 0)
		return -1;
	ocop_deadlines(&deadlines, &dossier, &d->terms.terms, d->as_of);
	if (deadlines.form03_by != OCOP_NO_DAY)
		round_deadlines_warn(
		    &d->terms, deadlines.form03_from, deadlines.form03_by);
	if (is_counted(&deadlines, &dossier))
		round_deadlines_warn(
		    &d->terms, deadlines.evaluate_by, deadlines.evaluate_by);
	return write_line(d, row, &dossier, &deadlines, err);
}

/*
 * QĐ 26/2026 Art. 5 to 7.  A year without any holiday is reported once, as a
 * warning.
 */
static int
write_applications(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	const struct day_text day = day_text(q->as_of);
	const struct ocop_argument arguments[] = { { ":round", q->round },
		{ ":as_of", day.text }, { NULL, NULL } };
	struct dossiers d = { .as_of = ocop_date_days(q->as_of),
		.late_only = q->late,
		.writer = writer };
	struct former former = { .dossiers = NULL };
	const char *const *row;
	int found = 0, got = -1;

	if (round_deadlines_read(
		&d.terms, q->store, q->round, q->report, q->ctx, err) < 0 ||
	    former_read(&former, q->store, q->round, q->as_of, err) < 0 ||
	    ocop_list_open(&d.applications, q->store, "round_applications",
		arguments, err) < 0 ||
	    ocop_list_open(&d.steps, q->store, "round_steps", arguments, err) <
		0 ||
	    next_step(&d, err) < 0)
		goto out;
	former_tell(&former, q->report, q->ctx);
	while ((got = ocop_list_next(d.applications, &row, err)) > 0) {
		got = write_dossier(&d, row, err);
		if (got < 0)
			break;
		found += got;
	}
out:
	ocop_list_close(d.applications);
	ocop_list_close(d.steps);
	round_deadlines_free(&d.terms);
	former_free(&former);
	text_free(&d.state);
	text_free(&d.since);
	text_free(&d.by);
	return got < 0 ? -1 : found;
}

const struct ocop_report report_applications = {
	.name = "applications",
	.title = N_("Dossiers of a round"),
	.columns = columns,
	.count = COLUMNS,
	.of = OCOP_OF_ROUND_DAY,
	.options = "late check",
	.write = write_applications,
};
