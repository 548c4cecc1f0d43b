/*
 * Text as HTML, SVG and style sheets hold it.
 */
#ifndef OCOP_BASE_LETTERS_MARKUP_H
#define OCOP_BASE_LETTERS_MARKUP_H

#include "base/text.h"

/* Markup as it is. */
void markup_put(struct text *out, const char *markup);

/* Text in an element or an attribute. */
void markup_text(struct text *out, const char *text);

/* Text as a string of a style sheet, quotes included. */
void markup_css(struct text *out, const char *text);

#endif
