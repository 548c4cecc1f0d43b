/*
 * Lists that grow.
 */
#ifndef OCOP_BASE_GROW_H
#define OCOP_BASE_GROW_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Makes room for one more item than are used, twice as many each time; new
 * items are zero bytes.  list is the address of the pointer to the items, each
 * of size bytes.  False when there is no memory: list and room are as before.
 */
bool grow(void *list, size_t used, size_t *room, size_t size);

#endif
