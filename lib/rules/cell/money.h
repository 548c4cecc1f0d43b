/*
 * Money: whole đồng.  Files and reports give it in million đồng, with up to
 * six decimals, so that nothing is lost either way.
 */
#ifndef OCOP_RULES_CELL_MONEY_H
#define OCOP_RULES_CELL_MONEY_H

#include <stdbool.h>
#include <stdint.h>

enum { OCOP_MONEY_TEXT = 24 };

/* Reads 1250.5 (million đồng) as đồng; false if it is no such number. */
bool ocop_money_read(int64_t *out, const char *text);

/* Writes đồng as million đồng, without zeros at the end. */
void ocop_money_write(char out[OCOP_MONEY_TEXT], int64_t dong);

#endif
