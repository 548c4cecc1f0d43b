/* Keys that look alike: a new row is no stored one spelled otherwise. */
#include <stdlib.h>
#include <string.h>

#include <ocop/cell.h>

#include "base/letters/alike.h"
#include "base/map.h"
#include "rules/cell/kind_key.h"
#include "store/catalog/sqlite.h"
#include "store/rows/alike_keys.h"

struct alike_keys {
	struct ocop_store *store;
	const struct ocop_kind *kind;
	const char *column; /* that names the row */
	sqlite3_stmt *keys;
	bool known; /* those of the catalog are read */
	struct map looks;
	/* Of the row at hand: */
	struct text key, look;
};

/* The column that names the rows of a kind, where they have names of their
 * own, not of other rows; or NULL.  Codes of units are digits whose number is
 * checked: 04 and 00004 are two. */
static const char *
own_name(const struct ocop_kind *kind)
{
	if (strcmp(kind->columns[0].name, "unit") == 0 ||
	    strcmp(kind->columns[0].name, "old_province") == 0)
		return NULL;
	for (size_t i = 0; i < kind->count; i++)
		if ((kind->columns[i].flags & OCOP_KEY) &&
		    !kind->columns[i].refers &&
		    (kind->columns[i].type == OCOP_CODE ||
			kind->columns[i].type == OCOP_TEXT))
			return kind->columns[i].name;
	return NULL;
}

int
alike_keys_open(struct alike_keys **out, struct ocop_store *store,
    const struct ocop_kind *kind, struct ocop_error *err)
{
	struct alike_keys *alike;

	*out = NULL;
	if (!own_name(kind))
		return 0;
	if (!(*out = alike = calloc(1, sizeof(*alike))))
		return ocop_fail_memory(err);
	alike->store = store;
	alike->kind = kind;
	alike->column = own_name(kind);
	if (sql_prepare(&alike->keys, store,
		sql_find("kind", "keys", kind->table), err) < 0) {
		alike_keys_close(alike);
		*out = NULL;
		return -1;
	}
	return 0;
}

void
alike_keys_close(struct alike_keys *alike)
{
	if (!alike)
		return;
	sqlite3_finalize(alike->keys);
	map_free(&alike->looks);
	text_free(&alike->key);
	text_free(&alike->look);
	free(alike);
}

static int
look_at(struct alike_keys *alike, const char *key, struct ocop_error *err)
{
	text_reset(&alike->look);
	alike_add(&alike->look, key, true);
	return text_get(&alike->look) ? 0 : ocop_fail_memory(err);
}

static int
add_look(struct alike_keys *alike, struct ocop_error *err)
{
	return map_add(&alike->looks, alike->look.bytes, alike->look.size) ==
		MAP_NONE ?
	    ocop_fail_memory(err) :
	    0;
}

static int
read_keys(struct alike_keys *alike, struct ocop_error *err)
{
	int got;

	sqlite3_reset(alike->keys);
	while ((got = sql_step(alike->keys, err)) > 0)
		if (look_at(alike, sql_text(alike->keys, 0), err) < 0 ||
		    add_look(alike, err) < 0)
			break;
	alike->known = got == 0;
	return got == 0 ? 0 : -1;
}

/* Whether the key at hand looks like this one: 1, 0, -1. */
static int
is_like(struct alike_keys *alike, const char *key, struct ocop_error *err)
{
	struct text look = { 0 };
	int got;

	alike_add(&look, key, true);
	got = text_get(&look) ?
	    strcmp(text_get(&look), text_get(&alike->look)) == 0 :
	    ocop_fail_memory(err);
	text_free(&look);
	return got;
}

/* Names the key that looks like the one at hand. */
static int
refuse_key(
    struct alike_keys *alike, struct ocop_fault *fault, struct ocop_error *err)
{
	int got, like = 0;

	sqlite3_reset(alike->keys);
	while (!like && (got = sql_step(alike->keys, err)) > 0)
		like = is_like(alike, sql_text(alike->keys, 0), err);
	if (like < 0 || got < 0)
		return -1;
	if (!like)
		return OCOP_ROW; /* its row was taken back */
	if (alike->store->actor.reason) {
		ocop_fault_set(fault, OCOP_E_ALIKE_KEY, alike->column,
		    text_get(&alike->key),
		    "%s is stored beside %s; they differ only in zeros, case "
		    "or letters that look the same",
		    text_get(&alike->key), sql_text(alike->keys, 0));
		fault->warning = true;
	} else {
		ocop_fault_set(fault, OCOP_E_ALIKE_KEY, alike->column,
		    text_get(&alike->key),
		    "%s is not %s, which is stored: they differ only in "
		    "zeros, case or letters that look the same; write it as "
		    "it is stored, or give --reason if both are meant",
		    text_get(&alike->key), sql_text(alike->keys, 0));
	}
	sqlite3_reset(alike->keys);
	return fault->warning ? OCOP_ROW : OCOP_ROW_BAD;
}

int
alike_keys_check(struct alike_keys *alike, const char *const *row,
    struct ocop_fault *fault, struct ocop_error *err)
{
	const char *key = kind_key(&alike->key, alike->kind, row);

	if (!key)
		return ocop_fail_memory(err);
	if ((!alike->known && read_keys(alike, err) < 0) ||
	    look_at(alike, key, err) < 0)
		return -1;
	if (map_find(&alike->looks, alike->look.bytes, alike->look.size) ==
	    MAP_NONE)
		return OCOP_ROW;
	return refuse_key(alike, fault, err);
}

int
alike_keys_stored(struct alike_keys *alike, struct ocop_error *err)
{
	return add_look(alike, err);
}
