/* What a result makes of a product: the kind of recognition, and its stars
 * where the centre sent it back. */
#include <string.h>

#include "rules/edition/parameter.h"
#include "rules/score/recognition.h"

bool
ocop_recognition_rises(int stars_before, int stars)
{
	return stars > stars_before;
}

const char *
ocop_recognition_kind(const char *applied, int stars_before, int stars)
{
	static const char *const kinds[] = { "first", "upgrade", "renewal" };

	for (size_t i = 0; applied && i < 3; i++)
		if (strcmp(kinds[i], applied) == 0 &&
		    (i != 1 || ocop_recognition_rises(stars_before, stars)))
			return kinds[i];
	if (stars_before == 0)
		return kinds[0];
	return ocop_recognition_rises(stars_before, stars) ? kinds[1] :
							     kinds[2];
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
