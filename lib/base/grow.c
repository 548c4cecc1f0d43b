#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/grow.h"

enum { FIRST = 16 };

bool
grow(void *list, size_t used, size_t *room, size_t size)
{
	size_t more = *room ? 2 * *room : FIRST;
	char *items;

	if (used < *room)
		return true;
	if (more > SIZE_MAX / 2 / size)
		return false;
	/* whatever it points to, a pointer is as large */
	memcpy(&items, list, sizeof(items));
	if (!(items = realloc(items, more * size)))
		return false;
	memset(items + *room * size, 0, (more - *room) * size);
	memcpy(list, &items, sizeof(items));
	*room = more;
	return true;
}
