/*
 * What a file is by its first bytes, when it is not a table of text.
 */
#ifndef OCOP_TEXT_ENCODING_MAGIC_H
#define OCOP_TEXT_ENCODING_MAGIC_H

#include <stdbool.h>
#include <stddef.h>

enum {
	MAGIC_SIZE = 512, /* bytes that tell, at least */
	MAGIC_TEXT = 600,
};

/*
 * Says what the file is and how to make a table of it, in a command that
 * names it; false for what may be a table.
 */
bool magic_find(
    char out[MAGIC_TEXT], const char *name, const char *bytes, size_t size);

#endif
