/*
 * Columns: one word per idea.  A column of a given name has the same type in
 * every file, table and report of the toolkit.
 */
#ifndef OCOP_COLUMN_H
#define OCOP_COLUMN_H

#include <stddef.h>

#include <ocop/fault.h>

enum ocop_type {
	OCOP_TEXT,    /* free text, one line */
	OCOP_CODE,    /* a key: no blanks inside, zeros kept */
	OCOP_WHOLE,   /* a whole number, no sign */
	OCOP_DECIMAL, /* written with a point; output only */
	OCOP_DATE,    /* 2026-08-05, or 05/08/2026 on input */
	OCOP_ROUND,   /* year-number: 2026-2 */
	OCOP_YESNO,   /* 1 or 0; output only */
	OCOP_LIST,    /* codes with blanks, commas or semicolons between */
};

enum {
	OCOP_KEY = 1 << 0,      /* part of the key */
	OCOP_REQUIRED = 1 << 1, /* may not be blank */
	OCOP_DERIVED = 1 << 2,  /* written by the toolkit, not by a file */
};

struct ocop_column {
	const char *name;
	enum ocop_type type;
	unsigned flags;
	const char *refers; /* the list or kind it points into, or NULL */
};

/* The type of any column of the toolkit by its name; text if unknown. */
enum ocop_type ocop_column_type(const char *name);

#endif
