/* What is asked of a report, before anything is. */
#include <stdint.h>

#include <ocop/report.h>

static void
ignore_fault(void *ctx, const struct ocop_fault *fault)
{
	(void)ctx;
	(void)fault;
}

static void
ignore_line(void *ctx, const char *line)
{
	(void)ctx;
	(void)line;
}

void
ocop_question_init(
    struct ocop_question *out, struct ocop_store *store, struct ocop_date as_of)
{
	*out = (struct ocop_question){ .store = store,
		.as_of = as_of,
		.within = OCOP_WITHIN_ANY,
		.state = OCOP_STATE_ANY,
		.top = SIZE_MAX,
		.min = OCOP_MIN_USUAL,
		.remind = OCOP_NO_ALARM,
		.say = ignore_line,
		.report = ignore_fault };
}
