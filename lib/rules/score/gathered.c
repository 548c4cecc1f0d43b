#include <string.h>

#include "base/grow.h"
#include "base/letters/alike.h"
#include "rules/score/gathered.h"

bool
gathered_same(
    const struct map *map, size_t number, const struct ocop_cell *cell)
{
	const struct map_entry *entry = &map->entries[number];

	return entry->size == cell->size &&
	    memcmp(entry->key, cell->text, cell->size) == 0;
}

/* Adds how a new name looks, under its number; where another looks so, what no
 * name looks like. */
static int
add_look(
    struct ocop_sheets *sheets, struct map *looks, const struct ocop_cell *cell)
{
	size_t number = looks->count;

	text_reset(&sheets->look);
	alike_add(&sheets->look, cell->text, false);
	if (!text_get(&sheets->look) ||
	    map_add(looks, sheets->look.bytes, sheets->look.size) == MAP_NONE)
		return -1;
	if (looks->count > number)
		return 0;
	text_add(&sheets->look, "\n", 1);
	text_add(&sheets->look, cell->text, cell->size);
	return text_get(&sheets->look) &&
		map_add(looks, sheets->look.bytes, sheets->look.size) !=
		    MAP_NONE ?
	    0 :
	    -1;
}

/* looks is NULL where a gate knows the names. */
static ptrdiff_t
add_name(struct ocop_sheets *sheets, struct map *names, struct map *looks,
    const struct ocop_cell *cell)
{
	size_t known = names->count;
	ptrdiff_t at = map_add(names, cell->text, cell->size);

	if (at != MAP_NONE && names->count > known && looks &&
	    add_look(sheets, looks, cell) < 0)
		return MAP_NONE;
	return at;
}

int
gathered_product(struct ocop_sheets *sheets, const struct ocop_cell *cell,
    struct ocop_error *err)
{
	ptrdiff_t at;

	if (sheets->products.count > 0 &&
	    gathered_same(&sheets->products, sheets->at, cell))
		return 0;
	sheets->sheet = NULL;
	at = add_name(sheets, &sheets->products,
	    sheets->gate.product ? NULL : &sheets->product_looks, cell);
	if (at == MAP_NONE)
		return ocop_fail_memory(err);
	sheets->at = (size_t)at;
	return grow(&sheets->list, sheets->products.count - 1, &sheets->room,
		   sizeof(*sheets->list)) ?
	    0 :
	    ocop_fail_memory(err);
}

int
gathered_member(struct ocop_sheets *sheets, const struct ocop_cell *cell,
    struct ocop_error *err)
{
	ptrdiff_t at = add_name(sheets, &sheets->members,
	    sheets->gate.member ? NULL : &sheets->member_looks, cell);

	if (at == MAP_NONE)
		return ocop_fail_memory(err);
	sheets->member = (size_t)at;
	return 0;
}

int
gathered_alike(struct ocop_sheets *sheets, const struct map *names,
    const struct map *looks, size_t number, const char *column,
    struct ocop_fault *fault, struct ocop_error *err)
{
	const char *name = names->entries[number].key;
	ptrdiff_t first;

	text_reset(&sheets->look);
	alike_add(&sheets->look, name, false);
	if (!text_get(&sheets->look))
		return ocop_fail_memory(err);
	first = map_find(looks, sheets->look.bytes, sheets->look.size);
	if (first == MAP_NONE || (size_t)first == number)
		return OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_ALIKE_KEY, column, name,
	    "%s and %s both appear: they differ only in case or letters that "
	    "look the same; write one of them",
	    name, names->entries[first].key);
	return OCOP_ROW_BAD;
}
