/*
 * Libraries that take an allocation that failed for none: libxlsxwriter and
 * libical then crash, or leave something out and report success.
 */
#ifndef OCOP_FOREIGN_H
#define OCOP_FOREIGN_H

#include <stdbool.h>

/*
 * Whether a workbook or a calendar is being made.  A program that owns its
 * allocator ends when one fails meanwhile: what is not committed and not
 * published by then never is.  A signal handler may call it.
 */
bool ocop_foreign_works(void);

#endif
