/* Bars and lines beside the numbers of a report on a terminal. */
#include <stdlib.h>

#include "report/figures.h"

int
ocop_report_draw(const struct ocop_report *report,
    const struct ocop_question *question, struct ocop_writer *writer,
    struct ocop_error *err)
{
	size_t lines = ocop_writer_rows(writer);
	struct ocop_drawing *drawings;
	int got;

	if (!report->bars || lines == 0 || !question->figures ||
	    question->figures->count != lines ||
	    !ocop_writer_has(writer, report->beside))
		return 0;
	if (!(drawings = calloc(lines, sizeof(*drawings))))
		return ocop_fail_memory(err);
	got = report->bars(drawings, question->figures, err);
	if (got == 0)
		got = ocop_writer_draw(writer, report->beside, drawings, err);
	free(drawings);
	return got;
}
