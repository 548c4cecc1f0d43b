/*
 * Private to the library: in what order 08/05/2026 may be meant.
 */
#ifndef OCOP_RULES_TIME_DATE_ORDER_H
#define OCOP_RULES_TIME_DATE_ORDER_H

enum date_order {
	DATE_PLAIN,       /* one day in either order, or no such date */
	DATE_DOUBTFUL,    /* another day in each order */
	DATE_MONTH_FIRST, /* a day with the month first only */
};

enum date_order date_order(const char *text);

#endif
