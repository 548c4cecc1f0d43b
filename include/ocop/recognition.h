/*
 * What a recognition is: its kind, the product code, and its stars after the
 * centre sent a product back.
 *
 * Law: QĐ 26/2026 Art. 7.4g, 7.5, 7.6; forms of Annex II (the product code
 * T-X-STT-YYYY); RULINGS R16, R31, R43.
 */
#ifndef OCOP_RECOGNITION_H
#define OCOP_RECOGNITION_H

#include <ocop/rank.h>

enum { OCOP_PRODUCT_CODE = 80 }; /* room for a product code */

/*
 * first, upgrade or renewal: as applied for (NULL or "": it was not), else by
 * the stars of the recognition before it, 0 when there was none.  What has no
 * more stars is no upgrade, whatever was applied for.
 */
const char *ocop_recognition_kind(
    const char *applied, int stars_before, int stars);

/* Whether these stars are more than those, as an upgrade gives: Art. 7.5. */
bool ocop_recognition_rises(int stars_before, int stars);

/* Province, commune, serial number kept by the commune, year. */
void ocop_product_code_write(char out[OCOP_PRODUCT_CODE], const char *province,
    const char *commune, int serial, int year);

/*
 * Reads a product code as certificates have it: T-X-STT-YYYY, or with the
 * district behind the province as before July 2025.  Writes it to out without
 * zeros before its serial number: room for as much text.  False when the text
 * has no such form.
 */
bool ocop_product_code_read(char *out, const char *text);

/*
 * Whether a text is a code of that commune: a serial number of at most six
 * digits that does not start with 0, and a year of four.
 */
bool ocop_product_code_is(
    const char *text, const char *province, const char *commune);

/*
 * The stars a province may recognise of a product that the centre sent back
 * with so many: no more than the province decides on, nor than its own sheets
 * meet the minima of.
 */
int ocop_returned_stars(const struct ocop_edition *edition,
    const struct ocop_standing *standing, int stars);

#endif
