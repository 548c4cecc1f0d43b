/* The table of certificates, the soonest expiry first. */
#include <string.h>

#include "report/figures.h"
#include "report/page/html.h"
#include "report/read/certificates.h"
#include "report/reports.h"

/* The columns of the report; the first ones are those of expiring.sql. */
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
	EXTENDED_BY,
	LEADER,
	PHONE,
	EMAIL,
	COLUMNS
};

static const char *const columns[COLUMNS] = { "product", "code", "name",
	"entity", "commune", "stars", "decision", "issued", "expires",
	"days_left", "state", "window_from", "window_until", "notice_by",
	"decided_by", "action", "action_by", "filed", "valid_until", "revoked",
	"ground", "extended_by", "leader", "phone", "email" };

/* What the lines are written for, and to. */
struct writing {
	const struct ocop_question *question;
	struct ocop_writer *writer;
};

/* Writes a line; 1 when somebody has to act. */
static int
write_line(
    void *ctx, const struct certificate *certificate, struct ocop_error *err)
{
	const char *const *row = certificate->row;
	const struct ocop_life *life = &certificate->life;
	const struct writing *writing = ctx;
	const struct expiry expiry = { life->state, life->valid_until };
	const char *cells[COLUMNS];
	struct certificate_days days;

	certificate_days(&days, certificate);
	memcpy(cells, row, (ROW_EXPIRES + 1) * sizeof(*cells));
	cells[DAYS_LEFT] = days.left;
	cells[STATE] = ocop_life_name(life->state);
	cells[WINDOW_FROM] = days.from;
	cells[WINDOW_UNTIL] = days.until;
	cells[NOTICE_BY] = days.notice;
	cells[DECIDED_BY] = row[ROW_DECIDED_BY];
	cells[ACTION] = ocop_action_name(life->action);
	cells[ACTION_BY] = days.by;
	cells[FILED] = row[ROW_FILED];
	cells[VALID_UNTIL] = days.valid;
	cells[REVOKED] = row[ROW_REVOKED];
	cells[GROUND] = row[ROW_GROUND];
	cells[EXTENDED_BY] = life->valid_until > certificate->held.expires ?
	    row[ROW_EXTENDED_BY] :
	    "";
	cells[LEADER] = row[ROW_LEADER];
	cells[PHONE] = row[ROW_PHONE];
	cells[EMAIL] = row[ROW_EMAIL];
	if (ocop_writer_row(writing->writer, cells, err) < 0 ||
	    figures_add(
		writing->question->figures, &expiry, sizeof(expiry), err) < 0)
		return -1;
	return life->due;
}

bool
ocop_state_find(int *out, const char *word)
{
	enum ocop_life_state state;

	if (strcmp(word, "valid") == 0)
		*out = OCOP_STATE_VALID;
	else if (ocop_life_find(&state, word))
		*out = (int)state;
	else
		return false;
	return true;
}

/* The window is that of the rules of the day (QĐ 26/2026 Art. 7.6a). */
static int
write_expiring(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	struct writing writing = { q, writer };

	return certificates_walk(q, write_line, &writing, err);
}

const struct ocop_report report_expiring = {
	.name = "expiring",
	.title = N_("Certificates by day of expiry"),
	.columns = columns,
	.count = COLUMNS,
	.more = "contact",
	.fewer = LEADER,
	.options = "within state contact check",
	.write = write_expiring,
	.draw = html_draw_expiring,
};
