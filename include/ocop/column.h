/*
 * Columns: one word per idea.  A column of a given name has the same type in
 * every file, table and report of the toolkit.
 */
#ifndef OCOP_COLUMN_H
#define OCOP_COLUMN_H

#include <stddef.h>

#include <ocop/fault.h>

/* How a cell is read; what it is kept and written as comes after it. */
enum ocop_type {
	OCOP_TEXT,         /* free text */
	OCOP_CODE,         /* a key: no blanks inside, zeros kept */
	OCOP_WHOLE,        /* a whole number, no sign */
	OCOP_DECIMAL,      /* a number, no sign: 87.5 */
	OCOP_DATE,         /* 2026-08-05, or 05/08/2026 on input */
	OCOP_ROUND,        /* year-number: 2026-2 */
	OCOP_YESNO,        /* 1 or 0; có, không, x and the like on input */
	OCOP_LIST,         /* codes with blanks, commas or semicolons between */
	OCOP_YEAR,         /* four digits */
	OCOP_STARS,        /* 3; 3*, 3 sao, ★★★ on input */
	OCOP_PHONE,        /* 02633840001, several with "; " between */
	OCOP_EMAIL,        /* a@b.vn, several with "; " between */
	OCOP_TAX_CODE,     /* 10 digits, a branch's 10-3, or a person's 12 */
	OCOP_GROWING_CODE, /* mã số vùng trồng: VN-LDOR-0123 */
	OCOP_IDENTITY,     /* 12 digits, or 9 of an old card */
	OCOP_UNIT,         /* a unit: its code, or its name on input */
	OCOP_LAW_CODE,     /* a product code of the law: 68-24931-1-2026 */
	OCOP_TYPES,
};

enum {
	OCOP_KEY = 1 << 0,      /* part of the key */
	OCOP_REQUIRED = 1 << 1, /* may not be blank */
	OCOP_DERIVED = 1 << 2,  /* written by the toolkit, not by a file */
	OCOP_PERSONAL = 1 << 3, /* of a person: masked in messages */
	OCOP_MILLIONS = 1 << 6, /* money, in million đồng */
	OCOP_KEY_YEAR = 1 << 4, /* where a row has it, its year is in the key */
	OCOP_PRIVATE = 1 << 5,  /* not for the public, though messages show it:
				 * of a person, or what nobody has vetted */
	OCOP_COUNTED = 1 << 7,  /* reports count it: it holds from a day */
	OCOP_BLANK_COUNTS = 1 << 8, /* likewise, and blank is not unknown */
};

struct ocop_column {
	const char *name;
	enum ocop_type type;
	unsigned flags;
	const char *refers; /* the list or kind it points into, or NULL */
};

/* What any column of the toolkit is written as, by its name; text if
 * unknown.  Only the first eight types are written. */
enum ocop_type ocop_column_type(const char *name);

enum { OCOP_ABSENT = -1 }; /* of a column: no cell of a row holds it */

#endif
