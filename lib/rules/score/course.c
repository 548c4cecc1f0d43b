/* Who decides on a product, and whether anything is decided. */
#include <string.h>

#include "rules/score/course.h"

enum course
course_of(const struct course_facts *facts)
{
	if (!facts->decided && facts->stars == 0)
		return COURSE_NOT_RANKED;
	if (!facts->decided && !facts->certificate)
		return COURSE_NOT_AWARDED;
	/* What it holds of this round was decided without sending it up. */
	if (facts->decided && (!facts->certificate || !facts->sent_up))
		return COURSE_STAYS;
	if (!facts->own)
		return facts->centre ? COURSE_BACK : COURSE_UP;
	return facts->decided ? COURSE_STAYS : COURSE_AWARDED;
}

bool
course_comes_back(
    bool centre, bool returned, const char *answered, const char *issued)
{
	return !centre && returned && strcmp(answered, issued) <= 0;
}

bool
course_refuses(const struct ocop_edition *edition, bool never_forwarded)
{
	return never_forwarded || edition->dossier == OCOP_DOSSIER_REFUSE;
}
