/*
 * Codes that the eye takes for one.
 */
#ifndef OCOP_BASE_LETTERS_ALIKE_H
#define OCOP_BASE_LETTERS_ALIKE_H

#include <stdbool.h>

#include "base/text.h"

/*
 * Appends what codes have in common that differ only in case and in letters
 * that look the same (Đ and Ð, Latin M and Cyrillic М, hyphens), and with
 * zeros also in zeros before a number.
 */
void alike_add(struct text *out, const char *code, bool zeros);

#endif
