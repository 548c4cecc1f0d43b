/* Letters to holders of certificates, a line for each. */
#include <stdio.h>

#include <ocop/label.h>

#include "report/read/certificates.h"
#include "report/reports.h"

enum { PLAIN = 22, COLUMNS = 24 };

static const char *const columns[COLUMNS] = { "product", "code", "name",
	"entity", "leader", "address", "commune", "province", "stars",
	"decision", "issued", "expires", "days_left", "window_from",
	"window_until", "notice_by", "state", "action", "action_vi",
	"action_by", "decided_by", "authority", "phone", "email" };

struct notices {
	struct ocop_writer *writer;
	struct ocop_labels *labels; /* letters are in Vietnamese */
	size_t nameless;            /* without a leader or any address */
};

/* Writes a line when the holder is to be told something; then 1. */
static int
write_notice(
    void *ctx, const struct certificate *certificate, struct ocop_error *err)
{
	const struct ocop_life *life = &certificate->life;
	const char *const *row = certificate->row;
	struct notices *notices = ctx;
	const char *action = ocop_action_name(life->action);
	struct certificate_days days;

	/* no maker is asked to renew what has to go */
	if (!ocop_life_notice(life->state) ||
	    life->action == OCOP_ACTION_REVOKE)
		return 0;
	certificate_days(&days, certificate);
	const char *const cells[COLUMNS] = { row[ROW_PRODUCT], row[ROW_CODE],
		row[ROW_NAME], row[ROW_ENTITY], row[ROW_LEADER],
		row[ROW_ADDRESS], row[ROW_COMMUNE], row[ROW_PROVINCE],
		row[ROW_STARS], row[ROW_DECISION], row[ROW_ISSUED],
		row[ROW_EXPIRES], days.left, days.from, days.until, days.notice,
		ocop_life_name(life->state), action,
		ocop_label_word(notices->labels, "action", action), days.by,
		row[ROW_DECIDED_BY], row[ROW_AUTHORITY], row[ROW_PHONE],
		row[ROW_EMAIL] };

	if (!*row[ROW_LEADER] || (!*row[ROW_ADDRESS] && !*row[ROW_COMMUNE]))
		notices->nameless++;
	return ocop_writer_row(notices->writer, cells, err) < 0 ? -1 : 1;
}

/* Those whose renewal may be filed, and those whose window has passed; RULINGS
 * R48. */
static int
write_notices(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	struct notices notices = { .writer = writer };
	char line[160];
	int got;

	if (q->state >= 0 && !ocop_life_notice((enum ocop_life_state)q->state))
		return ocop_fail(err, OCOP_EUSAGE,
		    "notices are of in_window and late, not of %s",
		    ocop_life_name((enum ocop_life_state)q->state));
	got = ocop_labels_new(&notices.labels, OCOP_VI, err);
	if (got == 0)
		got = certificates_walk(q, write_notice, &notices, err);
	ocop_labels_free(notices.labels);
	if (got >= 0 && notices.nameless > 0) {
		snprintf(line, sizeof(line),
		    ocop_gettext("%zu of %d notices have no leader or no "
				 "address"),
		    notices.nameless, got);
		q->say(q->ctx, line);
	}
	return got;
}

const struct ocop_report report_notices = {
	.name = "notices",
	.command = "expiring",
	.instead = "notices",
	.title = N_("Notices to makers"),
	.columns = columns,
	.count = COLUMNS,
	.more = "contact",
	.fewer = PLAIN,
	.options = "within state contact check",
	.persons = true,
	.write = write_notices,
};
