/* The life of a certificate: its state on a day, and what is to be done. */
#include <string.h>

#include "rules/time/certificate.h"
#include "rules/time/certificate_term.h"
#include "rules/time/renewal.h"

static const char *const states[OCOP_LIFE_STATES] = {
	[OCOP_LIFE_RUNNING] = "running",
	[OCOP_LIFE_IN_WINDOW] = "in_window",
	[OCOP_LIFE_FILED] = "filed",
	[OCOP_LIFE_LATE] = "late",
	[OCOP_LIFE_EXTENDED] = "extended",
	[OCOP_LIFE_EXPIRED] = "expired",
	[OCOP_LIFE_REVOKED] = "revoked",
};

const char *
ocop_life_name(enum ocop_life_state state)
{
	return states[state];
}

bool
ocop_life_find(enum ocop_life_state *out, const char *word)
{
	for (int i = 0; i < OCOP_LIFE_STATES; i++)
		if (strcmp(states[i], word) == 0) {
			*out = (enum ocop_life_state)i;
			return true;
		}
	return false;
}

bool
ocop_life_valid(enum ocop_life_state state)
{
	return state != OCOP_LIFE_EXPIRED && state != OCOP_LIFE_REVOKED;
}

bool
ocop_life_notice(enum ocop_life_state state)
{
	return state == OCOP_LIFE_IN_WINDOW || state == OCOP_LIFE_LATE;
}

const char *
ocop_action_name(enum ocop_action action)
{
	static const char *const names[] = {
		[OCOP_ACTION_NONE] = "none",
		[OCOP_ACTION_FILE] = "file_renewal",
		[OCOP_ACTION_NOTIFY] = "notify_holder",
		[OCOP_ACTION_COMPLETE] = "complete_dossier",
		[OCOP_ACTION_DECIDE] = "decide_renewal",
		[OCOP_ACTION_REVOKE] = "revoke_certificate",
	};

	return names[action];
}

static enum ocop_life_state
state_of(const struct ocop_renewal_rules *rules, const struct ocop_held *held,
    int as_of)
{
	if (held->revoked != OCOP_NO_DAY && held->revoked <= as_of)
		return OCOP_LIFE_REVOKED;
	if (as_of > held->expires)
		return as_of <= held->ends ? OCOP_LIFE_EXTENDED :
					     OCOP_LIFE_EXPIRED;
	if (held->filed != OCOP_NO_DAY)
		return OCOP_LIFE_FILED;
	if (!rules->known ||
	    as_of < renewal_opens(held->expires, rules->from_days))
		return OCOP_LIFE_RUNNING;
	return as_of <= renewal_closes(held->expires, rules->until_days) ?
	    OCOP_LIFE_IN_WINDOW :
	    OCOP_LIFE_LATE;
}

/* By when a dossier for a renewal is to be decided: Art. 7.6g, 12.2b. */
static int
decide_by(const struct ocop_renewal_rules *rules, const struct ocop_held *held,
    int as_of)
{
	if (ocop_former_known(rules->procedure, as_of) &&
	    ocop_former_filed(rules->procedure, held->filed))
		return ocop_former_by(
		    rules->procedure, rules->calendar, "renewal");
	if (!rules->known || held->forwarded == OCOP_NO_DAY)
		return OCOP_NO_DAY;
	return ocop_term_end(rules->procedure, rules->calendar,
	    held->forwarded + rules->decision_days);
}

/* The holder of a late one is told once, and may still file: Art. 12.3. */
static void
find_action(struct ocop_life *out, const struct ocop_renewal_rules *rules,
    const struct ocop_held *held, int as_of)
{
	out->action = OCOP_ACTION_NONE;
	out->action_by = OCOP_NO_DAY;
	if (held->concluded != OCOP_NO_DAY && ocop_life_valid(out->state)) {
		out->action = OCOP_ACTION_REVOKE;
		out->action_by = held->revoke_by;
		return;
	}
	switch (out->state) {
	case OCOP_LIFE_IN_WINDOW:
		out->action = OCOP_ACTION_FILE;
		out->action_by = out->window_until;
		break;
	case OCOP_LIFE_LATE:
		out->action = as_of <= out->notice_by ? OCOP_ACTION_NOTIFY :
							OCOP_ACTION_FILE;
		out->action_by =
		    as_of <= out->notice_by ? out->notice_by : held->expires;
		break;
	case OCOP_LIFE_FILED:
	case OCOP_LIFE_EXTENDED:
		/* On the day of its result there is nothing left to decide. */
		if (held->filed == OCOP_NO_DAY)
			break;
		out->action =
		    held->lacking ? OCOP_ACTION_COMPLETE : OCOP_ACTION_DECIDE;
		out->action_by = decide_by(rules, held, as_of);
		break;
	case OCOP_LIFE_RUNNING:
	case OCOP_LIFE_EXPIRED:
	case OCOP_LIFE_REVOKED:
	case OCOP_LIFE_STATES:
	default:
		break;
	}
}

void
ocop_life(struct ocop_life *out, const struct ocop_renewal_rules *rules,
    const struct ocop_held *held, int as_of)
{
	bool known = rules->known;

	out->window_from = known ?
	    renewal_opens(held->expires, rules->from_days) :
	    OCOP_NO_DAY;
	out->window_until = known ?
	    renewal_closes(held->expires, rules->until_days) :
	    OCOP_NO_DAY;
	out->notice_by =
	    known ? held->expires - rules->notice_days : OCOP_NO_DAY;
	out->state = state_of(rules, held, as_of);
	out->valid_until = as_of > held->expires ? held->ends : held->expires;
	if (out->state == OCOP_LIFE_REVOKED)
		out->valid_until =
		    certificate_last(out->valid_until, held->revoked);
	find_action(out, rules, held, as_of);
	out->due = out->action == OCOP_ACTION_REVOKE ||
	    ocop_life_notice(out->state) ||
	    (out->state == OCOP_LIFE_EXTENDED &&
		out->action != OCOP_ACTION_NONE) ||
	    (out->state == OCOP_LIFE_FILED && out->action_by != OCOP_NO_DAY &&
		out->action_by < as_of);
}
