/* The measures of targets, from data/measures.tsv. */
#include <stdlib.h>
#include <string.h>

#include "rules/score/measures.h"
#include "text/read/embedded.h"

/* The columns of measures.tsv. */
enum { MEASURE, ITEM, ADDS_UP, LABEL_VI, LABEL_EN };

static int
take_measure(struct ocop_measure *out, const struct ocop_cell *cells,
    struct ocop_error *err)
{
	static const char *const words[] = {
		[OCOP_SUM] = "sum",
		[OCOP_SHARE] = "share",
		[OCOP_LEAST] = "least",
	};

	out->measure = strdup(cells[MEASURE].text);
	out->item = strdup(cells[ITEM].text);
	out->label_vi = strdup(cells[LABEL_VI].text);
	out->label_en = strdup(cells[LABEL_EN].text);
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strcmp(words[i], cells[ADDS_UP].text) == 0)
			out->adds_up = (enum ocop_adds_up)i;
	if (out->measure && out->item && out->label_vi && out->label_en)
		return 1;
	ocop_measure_reset(out);
	return ocop_fail_memory(err);
}

struct finding {
	struct ocop_measure *out;
	const char *name;
};

static int
match_measure(void *ctx, const struct ocop_row *row, struct ocop_error *err)
{
	const struct finding *finding = ctx;

	return strcmp(row->cells[MEASURE].text, finding->name) == 0 ?
	    take_measure(finding->out, row->cells, err) :
	    0;
}

int
ocop_measure_find(
    struct ocop_measure *out, const char *name, struct ocop_error *err)
{
	struct finding finding = { out, name };

	memset(out, 0, sizeof(*out));
	return embedded_walk("measures.tsv", match_measure, &finding, err);
}

void
ocop_measure_reset(struct ocop_measure *measure)
{
	free(measure->measure);
	free(measure->item);
	free(measure->label_vi);
	free(measure->label_en);
	memset(measure, 0, sizeof(*measure));
}
