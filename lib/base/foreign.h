/*
 * Private to the library: when such a library works.
 */
#ifndef OCOP_BASE_FOREIGN_H
#define OCOP_BASE_FOREIGN_H

#include <ocop/error.h>

/* In pairs, which may be nested. */
void foreign_begin(void);
void foreign_end(void);

#endif
