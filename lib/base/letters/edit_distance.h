/*
 * How far two short words are apart.
 */
#ifndef OCOP_BASE_LETTERS_EDIT_DISTANCE_H
#define OCOP_BASE_LETTERS_EDIT_DISTANCE_H

#include <stddef.h>

enum { NEAR_NOT = 3 }; /* any distance of more than two */

/* How many letters lack, are too many, wrong or swapped with the next;
 * NEAR_NOT when it is more than two.  In bytes: keys have no accents. */
size_t near_distance(const char *left, const char *right);

#endif
