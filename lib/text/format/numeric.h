/*
 * Numbers as every reader of a file takes them.
 */
#ifndef OCOP_TEXT_FORMAT_NUMERIC_H
#define OCOP_TEXT_FORMAT_NUMERIC_H

#include <stdbool.h>

#include <ocop/column.h>

/* A number as RFC 8259 spells it, without an exponent: "007" is none. */
bool format_number(const char *cell);

/* Whether a cell of a column of numbers is one. */
bool format_is_number(enum ocop_type type, const char *cell);

/* The same, of no more digits than every reader keeps: others are written as
 * text where a number could be rounded. */
bool format_is_exact(enum ocop_type type, const char *cell);

#endif
