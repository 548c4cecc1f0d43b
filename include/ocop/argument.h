/*
 * Words of the command line, read as cells of a file are.
 */
#ifndef OCOP_ARGUMENT_H
#define OCOP_ARGUMENT_H

#include <stdbool.h>
#include <stddef.h>

#include <ocop/fault.h>

/*
 * Makes text of a word in its place: blanks at its ends go, and it is
 * composed to NFC.  -1 with a fault for what is blank or no cell may hold.
 */
OCOP_CHECKED int ocop_argument_read(char *text, struct ocop_fault *fault);

enum { OCOP_FAR = 3 }; /* a distance at which words are not alike */

/* Whether a name is nearer to a word than *best, which it then becomes; to
 * start, OCOP_FAR. */
bool ocop_argument_nearer(size_t *best, const char *word, const char *name);

#endif
