/*
 * How the bytes of a file make units: letters of a table, or characters.
 */
#ifndef OCOP_TEXT_ENCODING_CODE_UNITS_H
#define OCOP_TEXT_ENCODING_CODE_UNITS_H

#include "text/encoding/encoding.h"

enum form { FORM_BYTES, FORM_UTF8, FORM_UTF16LE, FORM_UTF16BE };

/* "UTF-16, little-endian", for a person. */
const char *form_name(enum form form);

/* The form that the first bytes show by themselves, and the size of their
 * byte order mark. */
enum form form_find(const char *bytes, size_t size, size_t *bom);

/* The form, of what was asked for and what the bytes show. */
OCOP_CHECKED int form_settle(enum form *form, const struct encoding *asked,
    const char *bytes, size_t size, const char *name, struct ocop_error *err);

/* Fails: the file of that name is something else than asked for. */
OCOP_CHECKED int form_contradicts(const char *name, const char *is,
    const struct encoding *asked, struct ocop_error *err);

#endif
