/*
 * What a recognition is: its kind, and its stars after the centre sent a
 * product back.
 *
 * Law: QĐ 26/2026 Art. 7.4g, 7.5, 7.6; RULINGS R16, R43.
 */
#ifndef OCOP_RULES_SCORE_RECOGNITION_H
#define OCOP_RULES_SCORE_RECOGNITION_H

#include <ocop/rank.h>

/*
 * first, upgrade or renewal: as applied for (NULL or "": it was not), else by
 * the stars of the recognition before it, 0 when there was none.  What has no
 * more stars is no upgrade, whatever was applied for.
 */
const char *ocop_recognition_kind(
    const char *applied, int stars_before, int stars);

/* Whether these stars are more than those, as an upgrade gives: Art. 7.5. */
bool ocop_recognition_rises(int stars_before, int stars);

/*
 * The stars a province may recognise of a product that the centre sent back
 * with so many: no more than the province decides on, nor than its own sheets
 * meet the minima of.
 */
int ocop_returned_stars(const struct ocop_edition *edition,
    const struct ocop_standing *standing, int stars);

#endif
