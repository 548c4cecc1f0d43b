/*
 * Private to the library: cells that count or head rows and name nothing.
 */
#ifndef OCOP_RULES_CELL_NO_DATA_H
#define OCOP_RULES_CELL_NO_DATA_H

#include <stdbool.h>

/* A total or a mean of other rows: Tổng cộng, Điểm trung bình (5 phiếu). */
bool no_data_total(const char *text);

/*
 * The place that the number of a column tells, as in a row (1), (2),
 * (3)=(1)+(2) below a header: 1 for 1, (1), [1], A and a; 0 where the cell is
 * none.
 */
int no_data_place(const char *text);

/* What numbers a heading: I, IV., A), 1.; letters that are also alone as
 * codes, such as A, only where loose. */
bool no_data_numeral(const char *text, bool loose);

#endif
