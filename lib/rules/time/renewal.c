/* Dossiers for a renewal: their window, and the extension they bring. */
#include <ocop/date.h>

#include "rules/time/renewal.h"

size_t
renewal_terms_on(const struct renewal_terms *terms, size_t count, int day)
{
	for (size_t i = count; i > 0; i--)
		if (day >= terms[i - 1].begins && day <= terms[i - 1].ends)
			return i - 1;
	return count;
}

int
renewal_opens(int expires, int from_days)
{
	return expires - from_days;
}

int
renewal_closes(int expires, int until_days)
{
	return expires - until_days;
}

enum renewal_filing
renewal_judge(
    const struct renewal_terms *terms, int issued, int expires, int filed)
{
	bool former =
	    terms->former_before != OCOP_NO_DAY && filed < terms->former_before;

	if (filed <= issued)
		return RENEWAL_OTHER;
	if (filed > expires)
		return RENEWAL_LATE;
	if (former ||
	    (terms->from_days != RENEWAL_UNKNOWN &&
		filed >= renewal_opens(expires, terms->from_days)))
		return RENEWAL_COUNTS;
	return RENEWAL_EARLY;
}

int
renewal_latest(const struct renewal_terms *terms, int expires)
{
	const int last = ocop_date_days((struct ocop_date){ 9999, 12, 31 });
	int latest = expires;

	if (terms->late_days != RENEWAL_UNKNOWN &&
	    (terms->late_until == OCOP_NO_DAY || expires <= terms->late_until))
		latest += terms->late_days;
	return latest < last ? latest : last;
}

int
renewal_extended(int latest, int expires, int settled)
{
	int until =
	    settled != OCOP_NO_DAY && settled < latest ? settled : latest;

	return until > expires ? until : expires;
}
