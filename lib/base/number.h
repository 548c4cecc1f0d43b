/*
 * Whole numbers from text, and exact fractions to text.
 */
#ifndef OCOP_BASE_NUMBER_H
#define OCOP_BASE_NUMBER_H

#include <stddef.h>
#include <stdint.h>

enum { NUMBER_TEXT = 32 }; /* room for any number written here */

/* Digits only, at most 9 of them; -1 for anything else. */
int number_parse(const char *text, size_t size);

/* sum/n with two decimals, cut off; n > 0, sum >= 0. */
void number_cut(char out[NUMBER_TEXT], int64_t sum, int64_t n);

/* sum/n with two decimals, rounded up; "0" when it is not above 0. */
void number_up(char out[NUMBER_TEXT], int64_t sum, int64_t n);

/*
 * value/n with two decimals, cut towards 0; n > 0.  A value below 0 keeps its
 * sign when nothing else is left of it: -0.00 is not 0.00.
 */
void number_toward(char out[NUMBER_TEXT], int64_t value, int64_t n);

/*
 * value/n as a decimal without zeros at its end, exact when it has nine
 * decimals at most and cut towards 0 behind them; n > 0.
 */
void number_exact(char out[NUMBER_TEXT], int64_t value, int64_t n);

#endif
