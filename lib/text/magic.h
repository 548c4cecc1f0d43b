/*
 * What a file is by its first bytes, when it is not a table of text.
 */
#ifndef OCOP_TEXT_MAGIC_H
#define OCOP_TEXT_MAGIC_H

#include <stddef.h>

enum { MAGIC_SIZE = 512 };

/* What it is and what to do instead, or NULL for what may be a table. */
const char *magic_find(const char *bytes, size_t size);

#endif
