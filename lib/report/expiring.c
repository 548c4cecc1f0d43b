#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/certificate.h>
#include <ocop/report.h>

#include "report/day.h"

/* The columns of expiring.sql; the first ones are those of the report. */
enum {
	ROW_EXPIRES = 8,
	ROW_ENDS,
	ROW_FILED,
	ROW_FORWARDED,
	ROW_REVOKED,
	ROW_GROUND,
	ROW_DECIDED_BY,
	ROW_LEADER,
	ROW_PHONE,
	ROW_EMAIL,
};

/* The columns of the report after the expiry. */
enum {
	DAYS_LEFT = ROW_EXPIRES + 1,
	STATE,
	WINDOW_FROM,
	WINDOW_UNTIL,
	NOTICE_BY,
	DECIDED_BY,
	ACTION,
	ACTION_BY,
	FILED,
	VALID_UNTIL,
	REVOKED,
	GROUND,
	LEADER,
	PHONE,
	EMAIL,
};

const char *const ocop_expiring_columns[OCOP_EXPIRING_COLUMNS] = { "product",
	"code", "name", "entity", "commune", "stars", "decision", "issued",
	"expires", "days_left", "state", "window_from", "window_until",
	"notice_by", "decided_by", "action", "action_by", "filed",
	"valid_until", "revoked", "ground", "leader", "phone", "email" };

struct expiring {
	const struct ocop_expiring *asked;
	struct ocop_renewal_rules rules;
	int as_of;
	struct ocop_writer *writer;
};

/* The numbers that hold on the day; what they do not say is not known. */
static int
read_rules(struct expiring *e, struct ocop_store *store,
    const struct ocop_argument *arguments, struct ocop_error *err)
{
	struct ocop_renewal_rules *rules = &e->rules;
	int *numbers[] = { &rules->from_days, &rules->until_days,
		&rules->notice_days, &rules->decision_days };
	const char *const *row;
	struct ocop_list *list;
	int got;

	if (ocop_list_open(&list, store, "renewal_rules", arguments, err) < 0)
		return -1;
	if ((got = ocop_list_next(list, &row, err)) > 0) {
		rules->known = true;
		for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers);
		     i++) {
			*numbers[i] = atoi(row[i]);
			rules->known = rules->known && *row[i];
		}
	}
	ocop_list_close(list);
	return got < 0 ? -1 : 0;
}

/* Writes a line, unless it is not asked for; 1 when somebody has to act. */
static int
write_line(
    const struct expiring *e, const char *const *row, struct ocop_error *err)
{
	char days_left[16], from[OCOP_DATE_TEXT], until[OCOP_DATE_TEXT],
	    notice[OCOP_DATE_TEXT], by[OCOP_DATE_TEXT], valid[OCOP_DATE_TEXT];
	const char *cells[OCOP_EXPIRING_COLUMNS];
	struct ocop_held held;
	struct ocop_life life;

	if (day_read(&held.expires, row[ROW_EXPIRES], err) < 0 ||
	    day_read(&held.ends, row[ROW_ENDS], err) < 0 ||
	    day_read(&held.filed, row[ROW_FILED], err) < 0 ||
	    day_read(&held.forwarded, row[ROW_FORWARDED], err) < 0 ||
	    day_read(&held.revoked, row[ROW_REVOKED], err) < 0)
		return -1;
	ocop_life(&life, &e->rules, &held, e->as_of);
	if ((e->asked->within != OCOP_WITHIN_ANY &&
		held.expires - e->as_of > e->asked->within) ||
	    (e->asked->state != OCOP_STATE_ANY &&
		(int)life.state != e->asked->state))
		return 0;
	snprintf(days_left, sizeof(days_left), "%d", held.expires - e->as_of);
	day_write(from, life.window_from);
	day_write(until, life.window_until);
	day_write(notice, life.notice_by);
	day_write(by, life.action_by);
	day_write(valid, life.valid_until);
	memcpy(cells, row, (ROW_EXPIRES + 1) * sizeof(*cells));
	cells[DAYS_LEFT] = days_left;
	cells[STATE] = ocop_life_name(life.state);
	cells[WINDOW_FROM] = from;
	cells[WINDOW_UNTIL] = until;
	cells[NOTICE_BY] = notice;
	cells[DECIDED_BY] = row[ROW_DECIDED_BY];
	cells[ACTION] = ocop_action_name(life.action);
	cells[ACTION_BY] = by;
	cells[FILED] = row[ROW_FILED];
	cells[VALID_UNTIL] = valid;
	cells[REVOKED] = row[ROW_REVOKED];
	cells[GROUND] = row[ROW_GROUND];
	cells[LEADER] = row[ROW_LEADER];
	cells[PHONE] = row[ROW_PHONE];
	cells[EMAIL] = row[ROW_EMAIL];
	if (ocop_writer_row(e->writer, cells, err) < 0)
		return -1;
	return life.due;
}

int
ocop_report_expiring(struct ocop_store *store,
    const struct ocop_expiring *asked, struct ocop_writer *writer,
    struct ocop_error *err)
{
	char day[OCOP_DATE_TEXT];
	const struct ocop_argument arguments[] = { { ":as_of", day },
		{ NULL, NULL } };
	struct expiring e = { .asked = asked,
		.as_of = ocop_date_days(asked->as_of),
		.writer = writer };
	const char *const *row;
	struct ocop_list *list;
	int due = 0, got;

	ocop_date_format(day, asked->as_of);
	if (read_rules(&e, store, arguments, err) < 0 ||
	    ocop_list_open(&list, store, "expiring", arguments, err) < 0)
		return -1;
	while ((got = ocop_list_next(list, &row, err)) > 0) {
		if ((got = write_line(&e, row, err)) < 0)
			break;
		due += got;
	}
	ocop_list_close(list);
	return got < 0 ? -1 : due;
}
