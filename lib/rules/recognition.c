#include <stdio.h>
#include <string.h>

#include <ocop/parameter.h>
#include <ocop/recognition.h>

const char *
ocop_recognition_kind(const char *applied, int stars_before, int stars)
{
	static const char *const kinds[] = { "first", "upgrade", "renewal" };

	for (size_t i = 0; applied && i < 3; i++)
		if (strcmp(kinds[i], applied) == 0)
			return kinds[i];
	if (stars_before == 0)
		return kinds[0];
	return stars > stars_before ? kinds[1] : kinds[2];
}

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

int
ocop_returned_stars(const struct ocop_edition *edition,
    const struct ocop_standing *standing, int stars)
{
	const char *province = ocop_level_name(OCOP_PROVINCE);

	if (stars > edition->free_stars && standing->totals.met < stars)
		stars = standing->totals.met;
	while (stars > edition->free_stars &&
	    strcmp(edition->bands[stars].decided_by, province) != 0)
		stars--;
	return stars;
}
