#include <stdlib.h>
#include <string.h>

#include "base/grow.h"
#include "base/map.h"
#include "text/intake/keys.h"

struct file {
	const char *name;
	size_t first; /* the number of its first key */
};

struct ocop_keys {
	struct map map;
	size_t *lines; /* by number */
	size_t room;
	struct file *files;
	size_t count;
	struct arena names;
};

int
ocop_keys_new(struct ocop_keys **out, struct ocop_error *err)
{
	*out = calloc(1, sizeof(**out));
	return *out ? 0 : ocop_fail_memory(err);
}

void
ocop_keys_free(struct ocop_keys *keys)
{
	if (!keys)
		return;
	map_free(&keys->map);
	arena_free(&keys->names);
	free(keys->lines);
	free(keys->files);
	free(keys);
}

int
keys_file(struct ocop_keys *keys, const char *name, struct ocop_error *err)
{
	struct file *files =
	    realloc(keys->files, (keys->count + 1) * sizeof(*files));
	char *copy = arena_copy(&keys->names, name, strlen(name));

	if (files)
		keys->files = files;
	if (!files || !copy)
		return ocop_fail_memory(err);
	files[keys->count++] = (struct file){ copy, keys->map.count };
	return 0;
}

int
keys_take(struct ocop_keys *keys, const char *key, size_t size, size_t line,
    const char **file, size_t *before, struct ocop_error *err)
{
	size_t known = keys->map.count, of = keys->count - 1;
	ptrdiff_t at = MAP_NONE;

	if (grow(&keys->lines, keys->map.count, &keys->room,
		sizeof(*keys->lines)))
		at = map_add(&keys->map, key, size);
	if (at == MAP_NONE)
		return ocop_fail_memory(err);
	if (keys->map.count > known) {
		keys->lines[at] = line;
		return 0;
	}
	while (keys->files[of].first > (size_t)at)
		of--;
	*file = of == keys->count - 1 ? NULL : keys->files[of].name;
	*before = keys->lines[at];
	return 1;
}
