/*
 * A table that is kept in memory: ocop_writer_open() with OCOP_MEMORY.
 */
#ifndef OCOP_TEXT_KEPT_H
#define OCOP_TEXT_KEPT_H

#include <ocop/writer.h>

size_t kept_columns(const struct ocop_writer *writer);
const char *const *kept_names(const struct ocop_writer *writer);

#endif
