/*
 * Whether a workbook that was written is all there.  libxlsxwriter does not
 * look whether its temporary files took what it wrote: with a full disk it
 * packs what is left of them and reports success.
 */
#ifndef OCOP_TEXT_BOOK_BOOK_CHECK_H
#define OCOP_TEXT_BOOK_BOOK_CHECK_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Reads every part of the workbook at the path: each must be well-formed,
 * and the worksheets together have this many cells.
 */
bool book_is_whole(const char *path, size_t cells);

#endif
