/* The rows behind the value of a target. */
#include <stdio.h>
#include <string.h>

#include <ocop/label.h>

#include "base/text.h"
#include "report/read/target_lines.h"
#include "report/reports.h"

enum { COLUMNS = 10 };

static const char *const columns[COLUMNS] = { "code", "item", "key", "name",
	"detail", "unit", "province", "groups", "counted", "of" };

struct explaining {
	const struct ocop_question *question;
	struct ocop_labels *labels;
	struct ocop_writer *writer;
};

/* The target's words, what its measure counts, and the clause. */
static void
say_meaning(const struct explaining *e, const char *const *row,
    const struct ocop_measure *measure)
{
	bool vi = e->question->lang == OCOP_VI;
	struct text text = { 0 };

	text_printf(&text, "%s: %s (%s, %s)", row[TARGET_CODE],
	    row[vi ? TARGET_LABEL_VI : TARGET_LABEL_EN],
	    ocop_label_word(e->labels, "source", row[TARGET_SOURCE]),
	    ocop_label_word(e->labels, "citation", row[TARGET_CITATION]));
	e->question->say(e->question->ctx, text_sure(&text));
	text_reset(&text);
	text_printf(&text, "%s%s%s", vi ? measure->label_vi : measure->label_en,
	    *row[TARGET_ARGUMENT] ? ": " : "", row[TARGET_ARGUMENT]);
	e->question->say(e->question->ctx, text_sure(&text));
	text_free(&text);
}

/* The rows that count, and those of which they are a share. */
static int
write_rows(const struct explaining *e, const char *code,
    const struct ocop_measure *measure, struct ocop_list *list,
    struct ocop_error *err)
{
	const char *const *row;
	int got;

	while ((got = ocop_list_next(list, &row, err)) > 0) {
		const char *cells[COLUMNS] = { code, measure->item };

		if (strcmp(row[OCOP_MEASURE_COUNTED], "0") == 0 &&
		    measure->adds_up == OCOP_SUM)
			continue;
		memcpy(cells + 2, row, (OCOP_MEASURE_OF + 1) * sizeof(*cells));
		if (ocop_writer_row(e->writer, cells, err) < 0)
			return -1;
	}
	return got;
}

static int
explain_target(void *ctx, const char *const *row, struct ocop_error *err)
{
	const struct explaining *e = ctx;
	struct ocop_measure measure;
	struct ocop_list *list;
	int got = ocop_measure_find(&measure, row[TARGET_MEASURE], err);

	if (got == 0)
		return ocop_fail(err, OCOP_ENO,
		    "%s: nothing is known of the measure %s", row[TARGET_CODE],
		    row[TARGET_MEASURE]);
	if (got > 0) {
		say_meaning(e, row, &measure);
		got = measure_open(&list, e->question->store, measure.measure,
		    row[TARGET_ARGUMENT], e->question->as_of, err);
	}
	if (got > 0) {
		got = write_rows(e, row[TARGET_CODE], &measure, list, err);
		ocop_list_close(list);
	}
	ocop_measure_reset(&measure);
	return got;
}

static int
write_explain(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	struct explaining e = { q, NULL, writer };
	int got = -1;

	if (q->operand_count == 0)
		return ocop_fail(err, OCOP_EUSAGE,
		    "no target is named; name one, such as "
		    "T1");
	if (ocop_labels_new(&e.labels, q->lang, err) == 0)
		got = targets_walk(q, explain_target, &e, err);
	ocop_labels_free(e.labels);
	return got < 0 ? -1 : 0;
}

const struct ocop_report report_explain = {
	.name = "explain",
	.command = "targets",
	.instead = "explain",
	.title = N_("The rows behind a target"),
	.columns = columns,
	.count = COLUMNS,
	.options = "programme",
	.operands = "CODE...",
	.write = write_explain,
};
