/*
 * What may be closed that was never opened, as their headers say.
 */
#include "test.h"

#include <ocop/template.h>

#include "text/intake/intake.h"
#include "text/intake/sheet_lines.h"
#include "text/intake/workbook.h"

static void
closes_what_was_never_opened(void **state)
{
	(void)state;
	ocop_intake_close(NULL);
	ocop_lines_close(NULL);
	ocop_template_free(NULL);
	ocop_workbook_close(NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(closes_what_was_never_opened),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
