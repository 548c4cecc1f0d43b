#include <string.h>

#include "text/table/bar.h"

enum { EIGHTHS = 8 };

/* Blocks filled from the left, by eighths, and from below. */
static const char *const lying[EIGHTHS + 1] = { "", "▏", "▎", "▍", "▌", "▋",
	"▊", "▉", "█" };
static const char *const standing[EIGHTHS] = { "▁", "▂", "▃", "▄", "▅", "▆",
	"▇", "█" };
static const char *const plain[] = { ".", "-", "=", "#" };

static void
add_block(struct text *out, const char *block)
{
	text_add(out, block, strlen(block));
}

/* How many of the steps part has made on the way to whole. */
static size_t
steps_reached(int64_t part, int64_t whole, size_t steps)
{
	size_t made;

	if (part <= 0)
		return 0;
	if (part >= whole)
		return steps;
	/* a share of 1 in 10,000 is exact enough where the product is not */
	if (whole > INT64_MAX / (int64_t)steps) {
		part /= 10000;
		whole /= 10000;
	}
	made = (size_t)(part * (int64_t)steps / whole);
	return made > 0 ? made : 1;
}

void
bar_draw(
    struct text *out, int64_t part, int64_t whole, size_t width, bool ascii)
{
	size_t per = ascii ? 1 : EIGHTHS;
	size_t filled = steps_reached(part, whole, width * per);

	for (size_t i = 0; i < width; i++) {
		size_t here = filled < per ? filled : per;

		if (here == 0)
			add_block(out, ascii ? "." : "░");
		else
			add_block(out, ascii ? "#" : lying[here]);
		filled -= here;
	}
}

void
bar_heights(struct text *out, const int64_t *values, size_t count, int64_t most,
    bool ascii)
{
	const char *const *heights = ascii ? plain : standing;
	size_t steps = (ascii ? sizeof(plain) / sizeof(plain[0]) : EIGHTHS) - 1;

	for (size_t i = 0; i < count; i++)
		add_block(out,
		    values[i] < 0 ?
			" " :
			heights[steps_reached(values[i], most, steps)]);
}
