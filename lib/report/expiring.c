/* The table of certificates, the soonest expiry first. */
#include <string.h>

#include "report/read/certificates.h"

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
};

const char *const ocop_expiring_columns[OCOP_EXPIRING_COLUMNS] = { "product",
	"code", "name", "entity", "commune", "stars", "decision", "issued",
	"expires", "days_left", "state", "window_from", "window_until",
	"notice_by", "decided_by", "action", "action_by", "filed",
	"valid_until", "revoked", "ground", "extended_by", "leader", "phone",
	"email" };

/* Writes a line; 1 when somebody has to act. */
static int
write_line(
    void *ctx, const struct certificate *certificate, struct ocop_error *err)
{
	const char *const *row = certificate->row;
	const struct ocop_life *life = &certificate->life;
	const char *cells[OCOP_EXPIRING_COLUMNS];
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
	if (ocop_writer_row(ctx, cells, err) < 0)
		return -1;
	return life->due;
}

int
ocop_report_expiring(struct ocop_store *store,
    const struct ocop_expiring *asked, struct ocop_writer *writer,
    struct ocop_error *err)
{
	return certificates_walk(store, asked, write_line, writer, err);
}
