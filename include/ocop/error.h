/*
 * Errors: one value, made by the caller, filled by whoever fails first and
 * printed by main().  Every call that can fail returns a negative int and
 * takes a struct ocop_error * last.  The library never prints, and ends the
 * program only where memory runs out: ocop_when_no_memory().
 *
 * The codes are the exit statuses of all five tools.
 */
#ifndef OCOP_ERROR_H
#define OCOP_ERROR_H

#include <ocop/language.h>
#include <stdbool.h>

#define OCOP_CHECKED __attribute__((warn_unused_result))
#define OCOP_PRINTF(fmt, args) __attribute__((format(printf, fmt, args)))

enum ocop_errc {
	OCOP_OK = 0,
	OCOP_ENO = 1,      /* done, and the answer is no: rows were rejected */
	OCOP_EUSAGE = 2,   /* the command line makes no sense */
	OCOP_EINPUT = 3,   /* a file cannot be read, or is no table */
	OCOP_ELOCKED = 4,  /* another program holds the catalog */
	OCOP_ECATALOG = 5, /* no catalog there, damaged, or a newer one */
	OCOP_EOUTPUT = 6,  /* disk full, closed or forbidden output; memory */
};

struct ocop_error {
	enum ocop_errc code;
	char text[768]; /* one line, no newline, no program name */
};

/*
 * Records a failure, replacing any earlier one; the format is a message id
 * (language.h).  Always returns -1.
 */
int ocop_fail(struct ocop_error *err, enum ocop_errc code, const char *fmt, ...)
    OCOP_PRINTF(3, 4);

/* The failure of an allocation, in the same words everywhere. */
int ocop_fail_memory(struct ocop_error *err);

/*
 * Memory may run out where nothing could say so but a wrong answer, as when
 * two names are compared.  Then this is called, which has to end the program;
 * the default aborts.  Nothing that is not committed is in the catalog.
 */
void ocop_when_no_memory(void (*end)(void));

/* Calls it. */
__attribute__((noreturn)) void ocop_no_memory(void);

/*
 * Libraries that take an allocation that failed for none crash, or leave
 * something out and report success: libxlsxwriter and libical.  Whether a
 * workbook or a calendar is being made by one of them.  A program that owns its
 * allocator ends when one fails meanwhile: what is not committed and not
 * published by then never is.  A signal handler may call it.
 */
bool ocop_foreign_works(void);

#endif
