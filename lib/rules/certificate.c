#include <ocop/certificate.h>

const char *
ocop_certificate_state(
    const struct ocop_edition *edition, int expires, int as_of)
{
	int left = expires - as_of;

	if (left < 0)
		return "expired";
	if (left < edition->renewal_until_days)
		return "late";
	if (left <= edition->renewal_from_days)
		return "in_window";
	return "valid";
}
