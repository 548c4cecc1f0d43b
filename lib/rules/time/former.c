/* Which rules judge a dossier of before. */
#include "rules/time/former.h"

enum former_wrong
former_judge(bool filed_before, bool round_is_former, int by, int as_of)
{
	if (!filed_before)
		return round_is_former ? FORMER_SINCE : FORMER_RIGHT;
	if (as_of > by)
		return FORMER_OVER;
	return round_is_former ? FORMER_RIGHT : FORMER_BEFORE;
}
