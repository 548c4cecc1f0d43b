/* The days of certificates as a calendar file. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/language.h>

#include "base/text.h"
#include "report/read/certificates.h"
#include "report/reports.h"
#include "rules/time/day.h"
#include "text/write/ics.h"

/* The days of a certificate, the column that has them, and their names. */
enum { OPENS, CLOSES, EXPIRES, REVOKE, DAYS };

static const struct {
	const char *column, *title;
} kinds[DAYS] = {
	{ "window_from", N_("Renewal: the window opens") },
	{ "window_until", N_("Renewal: last day to file") },
	{ "expires", N_("OCOP certificate: last day") },
	{ "revoke_by", N_("OCOP certificate: last day to revoke it") },
};

struct reminders {
	const struct ocop_question *asked;
	struct ocop_labels *labels;
	struct ocop_ics *ics;
	char *province;
};

/* A line with what the table of these certificates calls the column. */
static void
add_line(struct text *out, const struct reminders *r, const char *column,
    const char *value)
{
	const char *label = ocop_label_word(r->labels, "expiring", column);

	if (label == column)
		label = ocop_label_column(r->labels, column);
	if (*value)
		text_printf(
		    out, "%s%s: %s", out->size > 0 ? "\n" : "", label, value);
}

/* A date as people of the language write it. */
static void
add_day_line(struct text *out, const struct reminders *r, const char *column,
    const char *iso)
{
	char shown[OCOP_DATE_TEXT];
	struct ocop_date date;

	if (!ocop_date_parse(&date, iso)) {
		add_line(out, r, column, iso);
		return;
	}
	ocop_date_show(shown, date, r->asked->lang);
	add_line(out, r, column, shown);
}

/* What the one who opens the day reads: which certificate, what is to be done
 * on it, who decides. */
static void
describe_certificate(struct text *out, const struct reminders *r,
    const struct certificate *certificate)
{
	const char *const *row = certificate->row;
	const struct ocop_life *life = &certificate->life;
	struct certificate_days days;

	certificate_days(&days, certificate);
	add_line(out, r, "product", row[ROW_PRODUCT]);
	add_line(out, r, "code", row[ROW_CODE]);
	add_line(out, r, "entity", row[ROW_ENTITY]);
	add_line(out, r, "commune", row[ROW_COMMUNE]);
	add_line(out, r, "stars", row[ROW_STARS]);
	add_line(out, r, "decision", row[ROW_DECISION]);
	add_day_line(out, r, "issued", row[ROW_ISSUED]);
	add_day_line(out, r, "expires", row[ROW_EXPIRES]);
	add_day_line(out, r, "window_from", days.from);
	add_day_line(out, r, "window_until", days.until);
	add_day_line(out, r, "filed", row[ROW_FILED]);
	add_day_line(out, r, "concluded", row[ROW_CONCLUDED]);
	add_day_line(out, r, "revoked", row[ROW_REVOKED]);
	if (life->action != OCOP_ACTION_NONE) {
		add_line(out, r, "action",
		    ocop_label_word(
			r->labels, "action", ocop_action_name(life->action)));
		add_day_line(out, r, "action_by", days.by);
	}
	add_line(out, r, "decided_by",
	    ocop_label_word(r->labels, "decided_by", row[ROW_DECIDED_BY]));
	if (!r->asked->contact)
		return;
	add_line(out, r, "leader", row[ROW_LEADER]);
	add_line(out, r, "phone", row[ROW_PHONE]);
	add_line(out, r, "email", row[ROW_EMAIL]);
}

/* No alarm reminds of a day that is over, of a certificate that was
 * revoked, nor of the window once a dossier is in. */
static bool
has_alarm(const struct certificate *certificate, int which, int day, int as_of)
{
	enum ocop_life_state state = certificate->life.state;

	if (day < as_of || state == OCOP_LIFE_REVOKED)
		return false;
	return which == EXPIRES || which == REVOKE ||
	    (certificate->held.filed == OCOP_NO_DAY &&
		certificate->held.concluded == OCOP_NO_DAY);
}

static int
write_day(const struct reminders *r, const struct certificate *certificate,
    int which, int day, struct ocop_error *err)
{
	const char *const *row = certificate->row;
	const char *const key[] = { r->province, row[ROW_PRODUCT],
		kinds[which].column };
	struct certificate then = *certificate;
	struct text summary = { 0 }, description = { 0 };
	struct ocop_ics_day event = { .key = key,
		.key_count = sizeof(key) / sizeof(key[0]),
		.day = day,
		.category = "OCOP",
		.cancelled = certificate->life.state == OCOP_LIFE_REVOKED,
		.remind = has_alarm(certificate, which, day,
			      ocop_date_days(r->asked->as_of)) ?
		    r->asked->remind :
		    OCOP_NO_ALARM };
	int got;

	/* the next step is that of the day itself; none any more where the
	 * certificate was revoked */
	if (!event.cancelled)
		ocop_life(&then.life, then.rules, &then.held, day);
	text_printf(&summary, "%s: %s (%s)", ocop_gettext(kinds[which].title),
	    row[ROW_NAME], row[ROW_ENTITY]);
	describe_certificate(&description, r, &then);
	event.summary = text_get(&summary);
	event.description = text_get(&description);
	got = event.summary && event.description ?
	    ocop_ics_day(r->ics, &event, err) :
	    ocop_fail_memory(err);
	text_free(&summary);
	text_free(&description);
	return got;
}

static int
write_days(
    void *ctx, const struct certificate *certificate, struct ocop_error *err)
{
	const struct ocop_life *life = &certificate->life;
	const int days[DAYS] = { life->window_from, life->window_until,
		certificate->held.expires, certificate->held.revoke_by };

	for (int i = 0; i < DAYS; i++)
		if (days[i] != OCOP_NO_DAY &&
		    write_day(ctx, certificate, i, days[i], err) < 0)
			return -1;
	return 0;
}

/* The first cell of a list of one row; "" when it has none. */
static int
read_one(char **out, struct ocop_store *store, const char *name,
    struct ocop_error *err)
{
	const char *const *row;
	struct ocop_list *list;
	int got;

	*out = NULL;
	if (ocop_list_open(&list, store, name, NULL, err) < 0)
		return -1;
	if ((got = ocop_list_next(list, &row, err)) >= 0 &&
	    !(*out = strdup(got > 0 ? row[0] : "")))
		got = ocop_fail_memory(err);
	ocop_list_close(list);
	return got < 0 ? -1 : 0;
}

/* Later changes of the catalog have higher entries in the audit: programs take
 * the day with the higher number. */
static int
open_calendar(struct reminders *r, const char *path, struct ocop_error *err)
{
	struct ocop_store *store = r->asked->store;
	struct ocop_ics_about about = { .stamp = r->asked->as_of };
	struct text name = { 0 };
	char *entry = NULL;
	int got = -1;

	if (read_one(&r->province, store, "province_name", err) == 0 &&
	    read_one(&entry, store, "audit_head", err) == 0) {
		text_printf(
		    &name, "OCOP%s%s", *r->province ? " " : "", r->province);
		about.name = text_get(&name);
		about.sequence = atoi(entry);
		got = about.name ? ocop_ics_open(&r->ics, path, &about, err) :
				   ocop_fail_memory(err);
	}
	free(entry);
	text_free(&name);
	return got;
}

bool
ocop_calendars_supported(void)
{
	return ocop_ics_supported();
}

/*
 * The first and the last day of the window, and the last of the term, each with
 * what is to be done on it as far as is known.  A day keeps its UID through a
 * renewal of its product, so that a calendar that is imported again is brought
 * up to date.
 */
static int
write_calendar(
    const struct ocop_question *q, const char *path, struct ocop_error *err)
{
	struct reminders r = { .asked = q };
	int got = -1;

	if (ocop_labels_new(&r.labels, q->lang, err) == 0 &&
	    open_calendar(&r, path, err) == 0 &&
	    certificates_walk(q, write_days, &r, err) >= 0)
		got = ocop_ics_finish(r.ics, err);
	ocop_ics_free(r.ics);
	free(r.province);
	ocop_labels_free(r.labels);
	return got;
}

const struct ocop_report report_calendar = {
	.name = "calendar",
	.command = "expiring",
	.instead = "ics",
	.title = N_("Days of certificates"),
	.options = "remind within state contact",
	.file = write_calendar,
};
