/*
 * A cell of a table as it was read.
 */
#ifndef OCOP_CELL_H
#define OCOP_CELL_H

#include <stddef.h>

struct ocop_cell {
	const char *text; /* NUL-terminated; borrowed until the next row */
	size_t size;      /* in bytes */
};

/* What reading one thing of many gives: the value, or a fault to report. */
enum {
	OCOP_ROW = 1,     /* it is there */
	OCOP_ROW_BAD = 2, /* the fault is filled; the next may be asked for */
};

#endif
