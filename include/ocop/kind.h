/*
 * Kinds: what ocop-register keeps, one table of columns each.  The columns
 * are those of the file, of the catalog and of ocop-export.  Each is made of
 * a file of lib/kind when the library is built.
 */
#ifndef OCOP_KIND_H
#define OCOP_KIND_H

#include <ocop/column.h>

enum { OCOP_KIND_COLUMNS = 32, OCOP_VALUE_MAX = 2000 };

/* What a column refers to that may name a unit of then as well. */
#define OCOP_UNITS_EVER "units of any day"

/* What a value must be beside another of its row; blank ones are in order. */
enum ocop_relation {
	OCOP_NOT_BEFORE, /* a date, the other one or later */
	OCOP_AFTER,      /* a date, later than the other one */
	OCOP_AT_MOST,    /* a whole number, the other one or less */
};

struct ocop_limit {
	size_t column;
	enum ocop_relation relation;
	size_t other; /* column */
};

struct ocop_kind {
	const char *name; /* sales-points */
	const struct ocop_column *columns;
	size_t count;      /* at most OCOP_KIND_COLUMNS */
	const char *table; /* of the catalog: sales_points */
	const struct ocop_limit *limits;
	size_t limit_count;
};

/* All of them, ended by a NULL name. */
extern const struct ocop_kind ocop_kinds[];

const struct ocop_kind *ocop_kind_find(const char *name); /* or NULL */

/* The number of its column of that name; their count where it has none. */
size_t ocop_kind_column(const struct ocop_kind *kind, const char *name);

/* Looks at the limits of a row, NULL where blank: 0, or -1 with a fault. */
OCOP_CHECKED int ocop_kind_check(const struct ocop_kind *kind,
    const char *const *row, struct ocop_fault *fault);

/*
 * Whether a column is not for the public: personal, or private.  table is a
 * kind, another table of the catalog, or NULL for one of which only the names
 * of its columns are known; then a column is kept back that is personal in any
 * kind, unless the key beside it tells that this is another.
 */
bool ocop_column_is_private(
    const char *table, const char *const *columns, size_t count, size_t column);

/* How the cells of a file are to be read. */
enum {
	OCOP_BLANK_CLEARS = 1 << 0,  /* a blank cell clears what is stored */
	OCOP_DECIMAL_POINT = 1 << 1, /* the user says so: 1.234 is below 2 */
	OCOP_DECIMAL_COMMA = 1 << 2, /* likewise; with neither, 87.5 is read */
	OCOP_KEEP_ROWS = 1 << 3, /* so that they can be rejected as they are */
	OCOP_DATES_DMY = 1 << 4, /* the user says so: the day comes first */
	OCOP_DATES_MDY = 1 << 5, /* the month */
	OCOP_DATES_YMD = 1 << 6, /* the year, and in no other order */
	OCOP_DATES = OCOP_DATES_DMY | OCOP_DATES_MDY | OCOP_DATES_YMD,
};

/*
 * Brings a cell to the form the catalog keeps: ISO dates, codes and numbers
 * checked, a list with single blanks.  *out points at the text itself or
 * into room.  -1 with a fault; 0, and a warning if fault->code was set.
 * Blank cells are the caller's.
 */
OCOP_CHECKED int ocop_value_read(const char **out, char room[OCOP_VALUE_MAX],
    const struct ocop_column *column, const char *text, unsigned flags,
    struct ocop_fault *fault);

/*
 * Refuses what no column may hold: #REF! and formulas, characters that
 * nobody sees, 2000 bytes or more.  ocop_value_read() does so, too.
 */
OCOP_CHECKED int ocop_value_check(const struct ocop_column *column,
    const char *text, struct ocop_fault *fault);

#endif
