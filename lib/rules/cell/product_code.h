/*
 * The product code T-X-STT-YYYY.
 *
 * Law: QĐ 26/2026, forms of Annex II; RULINGS R31.
 */
#ifndef OCOP_RULES_CELL_PRODUCT_CODE_H
#define OCOP_RULES_CELL_PRODUCT_CODE_H

#include <stdbool.h>

enum { OCOP_PRODUCT_CODE = 80 }; /* room for a product code */

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

#endif
