/* How long a certificate is valid: by its decision, and when it is revoked. */
#include <string.h>

#include "rules/time/certificate_term.h"

enum term_source
term_source_find(const char *word)
{
	static const char *const words[TERM_SOURCES] = {
		[TERM_OF_INSTRUMENT] = "instrument",
		[TERM_OF_SHEETS] = "sheets",
		[TERM_OF_DAY] = "day",
		[TERM_OF_LATEST] = "latest",
	};
	int source = 0;

	while (source < TERM_SOURCES && strcmp(words[source], word) != 0)
		source++;
	return (enum term_source)source;
}

bool
term_offer_before(
    const struct term_offer *offer, const struct term_offer *other)
{
	int order;

	if (offer->source != other->source)
		return offer->source < other->source;
	order = strcmp(offer->began, other->began);
	return order != 0 ? order > 0 : strcmp(offer->name, other->name) < 0;
}

struct ocop_date
certificate_expiry(struct ocop_date issued, int months)
{
	return ocop_date_add_months(issued, months);
}

int
certificate_last(int ends, int revoked)
{
	return revoked != OCOP_NO_DAY && revoked <= ends ? revoked - 1 : ends;
}

int
certificate_revoke_by(const struct ocop_procedure *procedure,
    const struct ocop_calendar *calendar, int concluded, int days)
{
	return ocop_term_end(procedure, calendar, concluded + days);
}

enum force
force_on(const char *day, const char *from, const char *until)
{
	if (strcmp(day, from) < 0)
		return FORCE_BEFORE;
	return *until && strcmp(day, until) > 0 ? FORCE_AFTER : FORCE_WITHIN;
}
