/* Codes of products, T-X-STT-YYYY: QĐ 26/2026 Annex II. */
#include <stdio.h>
#include <string.h>

#include "rules/cell/product_code.h"

void
ocop_product_code_write(char out[OCOP_PRODUCT_CODE], const char *province,
    const char *commune, int serial, int year)
{
	snprintf(out, OCOP_PRODUCT_CODE, "%s-%s-%d-%d", province, commune,
	    serial, year);
}

/* What follows a part and its hyphen, NULL when the text has another. */
static const char *
after(const char *text, const char *part)
{
	size_t size = strlen(part);

	if (!text || strncmp(text, part, size) != 0 || text[size] != '-')
		return NULL;
	return text + size + 1;
}

bool
ocop_product_code_is(
    const char *text, const char *province, const char *commune)
{
	static const char digits[] = "0123456789";
	const char *serial = after(after(text, province), commune);
	size_t size = serial ? strspn(serial, digits) : 0;

	return size >= 1 && size <= 6 && *serial != '0' &&
	    serial[size] == '-' && strspn(serial + size + 1, digits) == 4 &&
	    serial[size + 5] == '\0';
}

/* The digits that each part of a code may have. */
struct part {
	size_t least, most;
};

/* What follows the part that begins the text, NULL when it has another. */
static const char *
skip_part(const char *text, const struct part *part)
{
	size_t size = strspn(text, "0123456789");

	return size < part->least || size > part->most ? NULL : text + size;
}

bool
ocop_product_code_read(char *out, const char *text)
{
	static const struct part parts[][6] = {
		{ { 2, 2 }, { 5, 5 }, { 1, 6 }, { 4, 4 }, { 0, 0 } },
		{ { 2, 2 }, { 3, 3 }, { 5, 5 }, { 1, 6 }, { 4, 4 }, { 0, 0 } },
	};
	enum { FORMS = sizeof(parts) / sizeof(parts[0]) };
	const char *at = text, *serial = text, *last = text;

	for (size_t form = 0; form < FORMS; form++) {
		const struct part *part = parts[form];

		for (at = text; at && part->most > 0; part++) {
			serial = last;
			last = at;
			at = skip_part(at, part);
			if (at && part[1].most > 0)
				at = *at == '-' ? at + 1 : NULL;
		}
		if (at && !*at)
			break;
		at = NULL;
	}
	if (!at || strncmp(last, "20", 2) != 0)
		return false;
	memcpy(out, text, (size_t)(serial - text));
	out += serial - text;
	serial += strspn(serial, "0");
	strcpy(out, serial);
	return *serial != '-';
}
