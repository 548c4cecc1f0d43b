/* What the rows of a measure add up to. */
#include "rules/score/measures.h"

void
ocop_tally_add(
    struct ocop_tally *tally, int64_t counted, int64_t of, bool known)
{
	if (tally->rows == 0 || counted < tally->least)
		tally->least = counted;
	tally->counted += counted;
	tally->of += of;
	tally->known = tally->known || known;
	tally->rows++;
}

struct ocop_measured
ocop_tally_measured(const struct ocop_tally *tally, enum ocop_adds_up adds_up)
{
	bool share = adds_up == OCOP_SHARE;

	return (struct ocop_measured){
		.known = tally->known && (!share || tally->of > 0),
		.share = share,
		.numerator =
		    adds_up == OCOP_LEAST ? tally->least : tally->counted,
		.denominator = share ? tally->of : 0,
	};
}
