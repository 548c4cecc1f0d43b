/*
 * What a header is that names no column at all.
 */
#ifndef OCOP_TEXT_INTAKE_SUSPECT_H
#define OCOP_TEXT_INTAKE_SUSPECT_H

#include <stdbool.h>

#include <ocop/reader.h>

#include "text/intake/spelling.h"

/*
 * For a header none of whose cells names a column: cells parted by something
 * else, a row of data, or a title above the header.  Fills the fault and
 * returns true, or false when it may be a header of unknown names; choices
 * are the columns there could be.
 */
bool suspect_header(const struct ocop_row *header,
    const struct spellings *spellings, size_t none, const char *choices,
    struct ocop_fault *fault);

#endif
