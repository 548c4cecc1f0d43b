/*
 * Private to lib/report: what a line of targets says, for its drawings.
 */
#ifndef OCOP_REPORT_READ_TARGET_FIGURE_H
#define OCOP_REPORT_READ_TARGET_FIGURE_H

#include "rules/time/target.h"

struct target_figure {
	const char *code, *programme, *indicator, *unit;
	const char *part; /* the key of what it is broken down by; or "" */
	struct ocop_target target;
	bool held; /* against the target; else the line has no status */
	enum ocop_target_status status;
	struct ocop_measured measured;
	int day; /* it was measured on */
};

#endif
