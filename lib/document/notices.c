/* Letters to holders of certificates, a line for each. */
#include <ocop/label.h>

#include "report/read/certificates.h"

const char *const ocop_notices_columns[OCOP_NOTICES_COLUMNS] = { "product",
	"code", "name", "entity", "leader", "address", "commune", "province",
	"stars", "decision", "issued", "expires", "days_left", "window_from",
	"window_until", "notice_by", "state", "action", "action_vi",
	"action_by", "decided_by", "authority", "phone", "email" };

struct notices {
	struct ocop_writer *writer;
	struct ocop_labels *labels; /* letters are in Vietnamese */
	size_t *nameless;
};

/* Writes a line when the holder is to be told something; then 1. */
static int
write_notice(
    void *ctx, const struct certificate *certificate, struct ocop_error *err)
{
	const struct ocop_life *life = &certificate->life;
	const char *const *row = certificate->row;
	const struct notices *notices = ctx;
	const char *action = ocop_action_name(life->action);
	struct certificate_days days;

	/* nobody is asked to renew what has to go */
	if (!ocop_life_notice(life->state) ||
	    life->action == OCOP_ACTION_REVOKE)
		return 0;
	certificate_days(&days, certificate);
	const char *const cells[OCOP_NOTICES_COLUMNS] = { row[ROW_PRODUCT],
		row[ROW_CODE], row[ROW_NAME], row[ROW_ENTITY], row[ROW_LEADER],
		row[ROW_ADDRESS], row[ROW_COMMUNE], row[ROW_PROVINCE],
		row[ROW_STARS], row[ROW_DECISION], row[ROW_ISSUED],
		row[ROW_EXPIRES], days.left, days.from, days.until, days.notice,
		ocop_life_name(life->state), action,
		ocop_label_word(notices->labels, "action", action), days.by,
		row[ROW_DECIDED_BY], row[ROW_AUTHORITY], row[ROW_PHONE],
		row[ROW_EMAIL] };

	if (!*row[ROW_LEADER] || (!*row[ROW_ADDRESS] && !*row[ROW_COMMUNE]))
		++*notices->nameless;
	return ocop_writer_row(notices->writer, cells, err) < 0 ? -1 : 1;
}

int
ocop_report_notices(struct ocop_store *store, const struct ocop_expiring *asked,
    struct ocop_writer *writer, size_t *nameless, struct ocop_error *err)
{
	struct notices notices = { .writer = writer, .nameless = nameless };
	int got = ocop_labels_new(&notices.labels, OCOP_VI, err);

	*nameless = 0;
	if (got == 0)
		got = certificates_walk(
		    store, asked, write_notice, &notices, err);
	ocop_labels_free(notices.labels);
	return got;
}
