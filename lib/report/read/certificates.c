#include <stdio.h>
#include <stdlib.h>

#include <ocop/catalog.h>

#include "report/read/certificates.h"
#include "rules/time/certificate_term.h"
#include "rules/time/day.h"
#include "store/edition/known_terms.h"

/* The numbers that hold on the day; what they do not say is not known. */
static int
read_rules(struct ocop_renewal_rules *rules, struct ocop_store *store,
    const struct ocop_argument *arguments, struct ocop_error *err)
{
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

static bool
is_asked(int asked, enum ocop_life_state state)
{
	if (asked == OCOP_STATE_VALID)
		return ocop_life_valid(state);
	return asked == OCOP_STATE_ANY || asked == (int)state;
}

/* Finds its state; 0 when it is not asked for. */
static int
look_at(struct certificate *certificate, const struct ocop_question *asked,
    int as_of, struct ocop_error *err)
{
	const char *const *row = certificate->row;
	struct ocop_held *held = &certificate->held;

	if (day_read(&held->expires, row[ROW_EXPIRES], err) < 0 ||
	    day_read(&held->ends, row[ROW_ENDS], err) < 0 ||
	    day_read(&held->filed, row[ROW_FILED], err) < 0 ||
	    day_read(&held->forwarded, row[ROW_FORWARDED], err) < 0 ||
	    day_read(&held->revoked, row[ROW_REVOKED], err) < 0 ||
	    day_read(&held->concluded, row[ROW_CONCLUDED], err) < 0)
		return -1;
	held->revoke_by = *row[ROW_REVOKE_DAYS] ?
	    certificate_revoke_by(certificate->rules->procedure,
		certificate->rules->calendar, held->concluded,
		atoi(row[ROW_REVOKE_DAYS])) :
	    OCOP_NO_DAY;
	held->lacking = *row[ROW_LACKING] == '1';
	ocop_life(&certificate->life, certificate->rules, held, as_of);
	certificate->days_left = held->expires - as_of;
	return (asked->within == OCOP_WITHIN_ANY ||
		   certificate->days_left <= asked->within) &&
	    is_asked(asked->state, certificate->life.state);
}

int
certificates_walk(const struct ocop_question *asked, certificate_fn *each,
    void *ctx, struct ocop_error *err)
{
	const struct day_text day = day_text(asked->as_of);
	const struct ocop_argument arguments[] = { { ":as_of", day.text },
		{ NULL, NULL } };
	struct ocop_known_terms terms;
	struct ocop_renewal_rules rules = { .procedure = &terms.procedure,
		.calendar = &terms.calendar };
	struct certificate certificate = { .rules = &rules };
	int as_of = ocop_date_days(asked->as_of), count = 0, got = -1;
	struct ocop_list *list = NULL;

	if (ocop_terms_read(&terms, asked->store, NULL, day.text, err) < 0 ||
	    read_rules(&rules, asked->store, arguments, err) < 0 ||
	    ocop_list_open(&list, asked->store, "expiring", arguments, err) < 0)
		goto out;
	while ((got = ocop_list_next(list, &certificate.row, err)) > 0) {
		if ((got = look_at(&certificate, asked, as_of, err)) > 0)
			got = each(ctx, &certificate, err);
		if (got < 0)
			break;
		count += got;
	}
out:
	ocop_list_close(list);
	ocop_terms_free(&terms);
	return got < 0 ? -1 : count;
}

void
certificate_days(
    struct certificate_days *out, const struct certificate *certificate)
{
	const struct ocop_life *life = &certificate->life;

	snprintf(out->left, sizeof(out->left), "%d", certificate->days_left);
	day_write(out->from, life->window_from);
	day_write(out->until, life->window_until);
	day_write(out->notice, life->notice_by);
	day_write(out->by, life->action_by);
	day_write(out->valid, life->valid_until);
}
