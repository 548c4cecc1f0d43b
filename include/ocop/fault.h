/*
 * Faults: what is wrong with one cell or row of a file.  A fault does not
 * stop the reading; each is handed to a callback, so that a clerk sees all
 * of a file in one run.
 *
 * Codes are stable for ever: scripts match on them.  The hundreds say where
 * the fault lies: 1 the file as text, 2 the form of a cell, 3 what the
 * catalog holds, 4 the score sheet, 5 the rule pack.
 */
#ifndef OCOP_FAULT_H
#define OCOP_FAULT_H

#include <stdbool.h>
#include <stddef.h>

#include <ocop/error.h>

enum ocop_fault_code {
	OCOP_E_EMPTY = 101,          /* nothing in the file */
	OCOP_E_UTF8 = 102,           /* bytes that are not UTF-8 */
	OCOP_E_CONTROL = 103,        /* NUL or another control character */
	OCOP_E_QUOTE = 104,          /* a quote that does not close or start */
	OCOP_E_CELLS = 105,          /* more or fewer cells than the header */
	OCOP_E_COLUMN_UNKNOWN = 106, /* warning: a column nobody reads */
	OCOP_E_COLUMN_MISSING = 107, /* a column that must be there */
	OCOP_E_COLUMN_TWICE = 108,   /* two columns of one name */
	OCOP_E_ESCAPE = 109,         /* a backslash that TSV does not know */
	OCOP_E_LONG = 110,           /* a row or cell beyond the limit */
	OCOP_E_SEPARATOR = 111,      /* note: what parts the cells */
	OCOP_E_PARTED = 112,         /* cells parted by something else */
	OCOP_E_HEADER = 113,         /* the first row is no header */
	OCOP_E_TABLE = 114,          /* another kind of file */
	OCOP_E_ENCODING = 115,       /* bytes that the encoding does not have */
	OCOP_E_FONT = 116,           /* warning: letters of a font, it seems */
	OCOP_E_HEADING = 117,    /* note: a row of a workbook without data */
	OCOP_E_APOSTROPHE = 118, /* note: it kept texts from being formulas */

	OCOP_E_REQUIRED = 201,    /* blank where a value must stand */
	OCOP_E_CODE = 202,        /* not a code: blanks, or too long */
	OCOP_E_DATE = 203,        /* not a civil date */
	OCOP_E_WHOLE = 204,       /* not a whole number */
	OCOP_E_RANGE = 205,       /* a number outside what is allowed */
	OCOP_E_CHOICE = 206,      /* not one of the listed words */
	OCOP_E_LENGTH = 207,      /* longer than the column allows */
	OCOP_E_ROUND = 208,       /* not a round such as 2026-2 */
	OCOP_E_SPREADSHEET = 209, /* #REF! or a formula in place of a value */
	OCOP_E_DAMAGED = 210,     /* a code that became a number: 1.2E+10 */
	OCOP_E_GROUPED = 211,     /* a number that can be read in two ways */
	OCOP_E_INVISIBLE = 212, /* characters that nobody sees, or lost ones */
	OCOP_E_DECIMAL = 213,   /* not a decimal number */
	OCOP_E_YESNO = 214,     /* neither yes nor no */
	OCOP_E_PHONE = 215,     /* not a telephone number */
	OCOP_E_EMAIL = 216,     /* not an e-mail address */
	OCOP_E_TAX_CODE = 217,  /* not a tax code */
	OCOP_E_CHECK_DIGIT = 218,  /* warning: its check digit is another */
	OCOP_E_GROWING_CODE = 219, /* not a growing-area code */
	OCOP_E_IDENTITY = 220,     /* not an identity number */
	OCOP_E_REPEATED = 221,     /* the header is among the rows */
	OCOP_E_CONTRADICTS = 222,  /* two cells of a row, one of them wrong */
	OCOP_E_LAW_CODE = 223,     /* not a product code of the law */
	OCOP_E_NO_DATA = 224,      /* a total, a heading, numbers of columns */

	OCOP_E_UNKNOWN = 301,  /* names something the catalog lacks */
	OCOP_E_REFUSED = 302,  /* a constraint of the catalog says no */
	OCOP_E_TWICE = 303,    /* the same key twice in one file */
	OCOP_E_ENTITY = 304,   /* a type of entity this set does not admit */
	OCOP_E_CHANGED = 305,  /* would alter what is settled */
	OCOP_E_EXPIRES = 306,  /* warning: not issue and months of validity */
	OCOP_E_IN_FORCE = 320, /* no score sheets were in force in the year */
	OCOP_E_OUT_OF_FORCE = 321, /* warning: nor the instrument on the day */
	OCOP_E_NOT_HELD = 322,     /* the product holds another certificate */
	OCOP_E_LAPSED = 323,       /* warning: it had expired, or holds none */
	OCOP_E_LATE = 324,         /* warning: later than the law allows */
	OCOP_E_AUTHORITY = 325,    /* warning: others decide on such stars */
	OCOP_E_WINDOW = 326,       /* warning: a renewal too early, or past */
	OCOP_E_PLACE = 330,        /* no unit has the name */
	OCOP_E_PLACES = 331,       /* several units have the name */
	OCOP_E_ENDED = 332,        /* the unit is not in force on the day */
	OCOP_E_PLACED = 333,       /* note: which unit a name was taken for */
	OCOP_E_ADDRESS = 334,      /* warning: the address names a unit */
	OCOP_E_ELSEWHERE = 335,    /* warning: the address names another unit */
	OCOP_E_ALIAS = 336,        /* note: the key of a row that was merged */
	OCOP_E_SUCCESSOR = 337,    /* a succession that cannot be */
	OCOP_E_ALIKE = 340,        /* warning: may be another one's name */
	OCOP_E_UNTOLD = 341,       /* what a layout would tell otherwise */
	OCOP_E_TOLD_IN_PART = 342, /* warning: what a layout does not tell */
	OCOP_E_ALIKE_KEY = 343,    /* differs from a stored key only in looks */
	OCOP_E_CODE_TAKEN = 345,   /* a product code that another one has */
	OCOP_E_NOT_ABOVE = 346,    /* an upgrade to no more stars */
	OCOP_E_LOWER = 347,        /* warning: fewer stars than it holds */
	OCOP_E_DOSSIER = 348,      /* decided on, and its dossier not whole */
	OCOP_E_SINCE = 349,        /* a change of a day that has not come */

	OCOP_E_APPEAL = 307,      /* of no result, or of one of its kind */
	OCOP_E_STEP = 308,        /* may not follow the step before it */
	OCOP_E_STEP_DATE = 309,   /* dated before the step before it */
	OCOP_E_LACKS = 310,       /* forwarded without the commune's papers */
	OCOP_E_HOLIDAYS = 311,    /* warning: a year without any holiday */
	OCOP_E_MIXED = 312,       /* warning: dossiers of two sets of rules */
	OCOP_E_OTHER_RULES = 313, /* a dossier that other rules judge */

	OCOP_E_CRITERION = 401,  /* no such criterion in the set */
	OCOP_E_POINTS = 402,     /* points that no option carries */
	OCOP_E_SCORED = 403,     /* the criterion is scored already */
	OCOP_E_DEPENDS = 404,    /* counts only when another is above 0 */
	OCOP_E_VARIANT = 405,    /* options of two cases on one sheet */
	OCOP_E_SET = 406,        /* no set, or two for one product */
	OCOP_E_MEMBER = 407,     /* not on the council of the round */
	OCOP_E_INTEREST = 408,   /* the member has declared an interest */
	OCOP_E_RESCORE = 409,    /* another sheet is stored; needs a reason */
	OCOP_E_OPTION = 410,     /* no such option, or not worth the points */
	OCOP_E_CONDITION = 411,  /* no such condition, or not one to raise */
	OCOP_E_BLANK_LINE = 412, /* neither points nor a condition */
	OCOP_E_TOTALS = 413,     /* a line of totals that contradicts itself */
	OCOP_E_ORDER = 414,   /* --sorted, and the products are not in order */
	OCOP_E_PARTIAL = 415, /* a re-score lacks what was scored */
	OCOP_E_ROLE = 416,    /* not one who gives such a sheet */
	OCOP_E_DECIDED = 417, /* warning: scored after it was recognised */
	OCOP_E_RAISED = 418,  /* warning: a condition of before stays */

	OCOP_E_PACK = 501, /* the rule pack contradicts itself */
};

struct ocop_fault {
	bool warning;       /* the row is used all the same */
	bool note;          /* a warning of no weight: said with -v only */
	bool loud;          /* a warning that is said with -q, too */
	const char *file;   /* as the user named it; NULL outside a file */
	size_t line;        /* physical line, from 1; 0 for the whole file */
	const char *column; /* NULL for the whole row */
	enum ocop_fault_code code;
	char value[80]; /* what stood there, shortened, printable */
	char text[480]; /* the reason and the cure, one line */
	bool about;     /* text goes on after the value: ocop_fault_message() */
	bool personal;  /* the value is of a person; text repeats none of it, or
			 * some in quotes where about is not set */
};

enum { OCOP_MESSAGE_MAX = 640 }; /* room for any message or value */

typedef void ocop_fault_fn(void *ctx, const struct ocop_fault *fault);

/*
 * Fills code, column, value and text; the caller adds file and line.
 * A NULL value is kept as ""; the format is a message id (language.h).
 * Always returns -1.
 */
int ocop_fault_set(struct ocop_fault *fault, enum ocop_fault_code code,
    const char *column, const char *value, const char *fmt, ...)
    OCOP_PRINTF(5, 6);

/* The same for a text that goes on after the value: "is no date; ...". */
int ocop_fault_about(struct ocop_fault *fault, enum ocop_fault_code code,
    const char *column, const char *value, const char *fmt, ...)
    OCOP_PRINTF(5, 6);

/* A text on one line, with control characters escaped, cut to its room. */
void ocop_message_text(char out[OCOP_MESSAGE_MAX], const char *text);
void ocop_message_cut(char *out, size_t size, const char *text);

/* The column's name as it is told: a header cell may hold anything. */
void ocop_fault_column(
    char out[OCOP_MESSAGE_MAX], const struct ocop_fault *fault);

/* The text as it is told; masked hides most of a personal value. */
void ocop_fault_message(
    char out[OCOP_MESSAGE_MAX], const struct ocop_fault *fault, bool masked);

/* The value as it is told, likewise. */
void ocop_fault_value(
    char out[OCOP_MESSAGE_MAX], const struct ocop_fault *fault, bool masked);

/* A fault that ends it all: its message, what is personal masked, behind the
 * key of the row; key may be NULL.  Always -1. */
int ocop_fail_fault(struct ocop_error *err, enum ocop_errc code,
    const char *key, const struct ocop_fault *fault);

#endif
