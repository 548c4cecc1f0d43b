/*
 * Where the header may stand, when the first row is none.
 */
#ifndef OCOP_TEXT_INTAKE_HEADER_LOOK_H
#define OCOP_TEXT_INTAKE_HEADER_LOOK_H

#include <ocop/column.h>
#include <ocop/reader.h>

enum { HEADER_HINT = 240 };

/*
 * Reads on from the row taken for a header, which names too little, and
 * writes where its names seem to stand: on a later line, below a title, or
 * spread over two lines; "" if nowhere.
 */
void header_look(char out[HEADER_HINT], struct ocop_reader *reader,
    const struct ocop_row *header, const struct ocop_column *columns,
    size_t count);

#endif
