/*
 * Vietnamese words, as far as their spelling goes.
 */
#ifndef OCOP_TEXT_ENCODING_SYLLABLE_H
#define OCOP_TEXT_ENCODING_SYLLABLE_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Whether code points, letters and combining marks, make a syllable that
 * Vietnamese can have: consonants, vowels with their marks, an end, at most
 * one tone and one that goes with the end; no capital after a small letter.
 */
bool syllable_is(const unsigned long *codes, size_t count);

#endif
