/*
 * The life of a certificate.
 *
 * Law: QĐ 26/2026 Art. 4.3 (months of validity), Art. 7.6a (the window in
 * which a renewal is filed); RULINGS R14 and R15.
 */
#ifndef OCOP_CERTIFICATE_H
#define OCOP_CERTIFICATE_H

#include <ocop/edition.h>

/*
 * valid, in_window (a renewal may be filed), late (the window has passed) or
 * expired (from the day after it expires), on a day; both in
 * ocop_date_days().
 */
const char *ocop_certificate_state(
    const struct ocop_edition *edition, int expires, int as_of);

#endif
