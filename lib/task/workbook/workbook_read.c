/* What the reading of a workbook needs from the catalog. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/grow.h"
#include "base/letters/utf8.h"
#include "task/workbook/workbook_put.h"

enum { GROUP_SET = 8 }; /* room for the number of a set */

/* What a text of column C stands for: by its words, small and without
 * accents. */
struct workbook_group {
	char set[GROUP_SET]; /* "" for several, or a group */
	bool label;          /* it is that set's label or number */
};

/* The columns of the kinds, by number: their order is an interface. */
enum { ENTITY, ENTITY_NAME, ENTITY_UNIT = 10 };
enum { PRODUCT, PRODUCT_NAME, PRODUCT_ENTITY, PRODUCT_SET };

static int
take_entity(void *ctx, const char *const *cells, struct ocop_error *err)
{
	struct workbook_put *put = ctx;

	return known_add(&put->entities, cells[ENTITY], cells[ENTITY_NAME],
		   cells[ENTITY_UNIT], err) ?
	    0 :
	    -1;
}

static int
take_product(void *ctx, const char *const *cells, struct ocop_error *err)
{
	struct workbook_put *put = ctx;
	struct known *product = known_add(&put->products, cells[PRODUCT],
	    cells[PRODUCT_NAME], cells[PRODUCT_ENTITY], err);

	if (!product)
		return -1;
	product->set = arena_copy(&put->products.arena, cells[PRODUCT_SET],
	    strlen(cells[PRODUCT_SET]));
	return product->set ? 0 : ocop_fail_memory(err);
}

/* Adds a text that may be in C for a set; NULL set: for a group. */
static int
add_group(struct workbook_put *put, const char *text, const char *set,
    bool label, struct ocop_error *err)
{
	char *folded = utf8_words(text, false);
	size_t before = put->groups.count;
	struct workbook_group *group;
	ptrdiff_t at = folded && *folded ?
	    map_add(&put->groups, folded, strlen(folded)) :
	    MAP_NONE;

	free(folded);
	if (at == MAP_NONE ||
	    !grow(&put->group, put->groups.count - 1, &put->group_room,
		sizeof(*put->group)))
		return ocop_fail_memory(err);
	group = &put->group[at];
	if (put->groups.count > before) {
		snprintf(group->set, GROUP_SET, "%s", set ? set : "");
		group->label = label;
		return 0;
	}
	if (!set || strcmp(group->set, set) != 0)
		group->set[0] = '\0';
	group->label = group->label || label;
	return 0;
}

/* The columns of sets.tsv and groups.tsv. */
enum { SET, SET_GROUP, SET_SUBGROUP, SET_VI, SET_EN };
enum { GROUP, GROUP_VI, GROUP_EN };

static int
take_set(void *ctx, const char *const *cells, struct ocop_error *err)
{
	struct workbook_put *put = ctx;
	const char *set = cells[SET];

	return add_group(put, set, set, true, err) < 0 ||
		add_group(put, cells[SET_VI], set, true, err) < 0 ||
		add_group(put, cells[SET_EN], set, true, err) < 0 ||
		add_group(put, cells[SET_SUBGROUP], set, false, err) < 0 ?
	    -1 :
	    0;
}

/* A group's number is a set's number, too, and C is headed "group". */
static int
take_group(void *ctx, const char *const *cells, struct ocop_error *err)
{
	struct workbook_put *put = ctx;

	return add_group(put, cells[GROUP], NULL, false, err);
}

/* The score sheets loaded last. */
static int
read_groups(struct workbook_put *put, struct ocop_error *err)
{
	struct ocop_argument arguments[] = { { ":table", "sets" },
		{ NULL, NULL } };
	struct ocop_argument edition[] = { { ":edition", NULL },
		{ NULL, NULL } };
	const char *const *cells;
	struct ocop_list *list;
	char name[128] = "";
	int got;

	if (ocop_list_open(&list, put->store, "table_edition", arguments, err) <
	    0)
		return -1;
	if ((got = ocop_list_next(list, &cells, err)) > 0)
		snprintf(name, sizeof(name), "%s", cells[0]);
	ocop_list_close(list);
	edition[0].value = name;
	return got < 0 ||
		ocop_list_each(
		    put->store, "sets", edition, take_set, put, err) < 0 ||
		ocop_list_each(
		    put->store, "groups", edition, take_group, put, err) < 0 ?
	    -1 :
	    0;
}

int
workbook_read_catalog(struct workbook_put *put, struct ocop_error *err)
{
	return ocop_list_each(
		   put->store, "entities", NULL, take_entity, put, err) < 0 ||
		ocop_list_each(
		    put->store, "products", NULL, take_product, put, err) < 0 ||
		read_groups(put, err) < 0 ?
	    -1 :
	    0;
}

const char *
workbook_set(const struct workbook_put *put, const char *text)
{
	char *folded = utf8_words(text, false);
	ptrdiff_t at = map_find(&put->groups, folded, strlen(folded));

	free(folded);
	return at == MAP_NONE || !put->group[at].label ? "" :
							 put->group[at].set;
}

int
workbook_first_alike(struct workbook_put *put, size_t number,
    struct known *entity, struct ocop_error *err)
{
	if (number >= put->alike_room) {
		size_t room = 2 * number + 64;
		struct known **list =
		    realloc(put->first_alike, room * sizeof(struct known *));

		if (!list)
			return ocop_fail_memory(err);
		put->first_alike = list;
		put->alike_room = room;
	}
	put->first_alike[number] = entity;
	return 0;
}
