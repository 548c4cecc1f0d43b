#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/cell.h>

#include "sql.h"
#include "store/refer.h"
#include "store/sqlite.h"

/* What a column may refer to, and how a missing one is cured. */
static const struct {
	const char *name, *has, *cure;
} lists[] = {
	{ "units", sql_has_units,
	    "load it with ocop-register units, or correct the code" },
	{ "provinces", sql_has_provinces,
	    "name a unit that is a province itself" },
	{ "entities", sql_has_entities,
	    "load it with ocop-register entities, or correct the code" },
	{ "products", sql_has_products,
	    "load it with ocop-register products, or correct the code" },
	{ "entity_types", sql_has_entity_types,
	    "ocop-export entity_types lists them" },
	{ "ethnic_groups", sql_has_ethnic_groups,
	    "write the code of ocop-export ethnic_groups" },
	{ "sets", sql_has_sets, "ocop-export sets lists them" },
	{ "documents", sql_has_documents, "ocop-export documents lists them" },
	{ "stars", sql_has_certified_stars,
	    "a certificate has the stars that ocop-export stars marks with "
	    "certificate 1" },
};

enum { LISTS = sizeof(lists) / sizeof(lists[0]) };

struct refer {
	struct ocop_store *store;
	const struct ocop_kind *kind;
	sqlite3_stmt *has[OCOP_KIND_COLUMNS]; /* NULL: refers to nothing */
	size_t list[OCOP_KIND_COLUMNS];
	sqlite3_stmt *open_council;
	sqlite3_stmt *entity_sets;  /* products: does the entity's type fit? */
	sqlite3_stmt *set_settled;  /* products: is it scored in another set? */
	sqlite3_stmt *type_refused; /* entities: do their products fit? */
	struct text last[OCOP_KIND_COLUMNS]; /* found the last time */
};

int
refer_open(struct refer **out, struct ocop_store *store,
    const struct ocop_kind *kind, struct ocop_error *err)
{
	struct refer *refer = calloc(1, sizeof(*refer));

	*out = NULL;
	if (!refer)
		return ocop_fail_memory(err);
	refer->store = store;
	refer->kind = kind;
	for (size_t i = 0; i < kind->count; i++) {
		size_t at = 0;

		while (at < LISTS &&
		    (!kind->columns[i].refers ||
			strcmp(kind->columns[i].refers, lists[at].name) != 0))
			at++;
		refer->list[i] = at;
		if (at < LISTS &&
		    sql_prepare(&refer->has[i], store, lists[at].has, err) < 0)
			goto fail;
	}
	if (sql_prepare(&refer->open_council, store, sql_open_council, err) <
		0 ||
	    sql_prepare(&refer->entity_sets, store, sql_entity_refused, err) <
		0 ||
	    sql_prepare(&refer->set_settled, store, sql_set_settled, err) < 0 ||
	    sql_prepare(&refer->type_refused, store, sql_type_refused, err) < 0)
		goto fail;
	*out = refer;
	return 0;
fail:
	refer_close(refer);
	return -1;
}

void
refer_close(struct refer *refer)
{
	if (!refer)
		return;
	for (size_t i = 0; i < OCOP_KIND_COLUMNS; i++) {
		sqlite3_finalize(refer->has[i]);
		text_free(&refer->last[i]);
	}
	sqlite3_finalize(refer->open_council);
	sqlite3_finalize(refer->entity_sets);
	sqlite3_finalize(refer->set_settled);
	sqlite3_finalize(refer->type_refused);
	free(refer);
}

/* Whether the list has the value; what was found last is remembered. */
static int
has(struct refer *refer, size_t column, const char *value,
    struct ocop_error *err)
{
	struct text *last = &refer->last[column];
	int got;

	if (last->size > 0 && strcmp(last->bytes, value) == 0)
		return 1;
	sqlite3_reset(refer->has[column]);
	if (sql_bind(refer->has[column], ":value", value, err) < 0)
		return -1;
	if ((got = sql_step(refer->has[column], err)) > 0) {
		text_reset(last);
		text_add(last, value, strlen(value));
	}
	sqlite3_reset(refer->has[column]);
	return got;
}

static int
check_one(struct refer *refer, size_t column, const char *value,
    struct ocop_fault *fault, struct ocop_error *err)
{
	size_t at = refer->list[column];
	int got = has(refer, column, value, err);

	if (got != 0)
		return got < 0 ? -1 : OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_UNKNOWN, refer->kind->columns[column].name,
	    value, "\"%s\" is not among the %s; %s", value, lists[at].name,
	    lists[at].cure);
	return OCOP_ROW_BAD;
}

/* Each code of a list, or the one value of another column. */
static int
check_column(struct refer *refer, size_t column, const char *value,
    struct ocop_fault *fault, struct ocop_error *err)
{
	char code[256];

	if (refer->kind->columns[column].type != OCOP_LIST)
		return check_one(refer, column, value, fault, err);
	while (*value) {
		size_t size = strcspn(value, " ");
		int got;

		if (size >= sizeof(code))
			size = sizeof(code) - 1;
		memcpy(code, value, size);
		code[size] = '\0';
		got = check_one(refer, column, code, fault, err);
		if (got != OCOP_ROW)
			return got;
		value += strcspn(value, " ");
		value += strspn(value, " ");
	}
	return OCOP_ROW;
}

/* QĐ 26/2026 Art. 2.3: some entities may enter some sets only. */
static int
check_entity(struct refer *refer, const char *const *row,
    struct ocop_fault *fault, struct ocop_error *err)
{
	const char *entity = NULL, *set = NULL;
	int got;

	for (size_t i = 0; i < refer->kind->count; i++) {
		if (strcmp(refer->kind->columns[i].name, "entity") == 0)
			entity = row[i];
		if (strcmp(refer->kind->columns[i].name, "set") == 0)
			set = row[i];
	}
	if (!entity || !set)
		return OCOP_ROW;
	sqlite3_reset(refer->entity_sets);
	if (sql_bind(refer->entity_sets, ":entity", entity, err) < 0 ||
	    sql_bind(refer->entity_sets, ":set", set, err) < 0 ||
	    (got = sql_step(refer->entity_sets, err)) < 0)
		return -1;
	if (got > 0)
		ocop_fault_set(fault, OCOP_E_ENTITY, "set", set,
		    "the entity %s is of type %s, which may only enter set "
		    "%s (QĐ 26/2026 Art. 2.3); correct the set or the entity",
		    entity, sql_text(refer->entity_sets, 0),
		    sql_text(refer->entity_sets, 1));
	sqlite3_reset(refer->entity_sets);
	return got > 0 ? OCOP_ROW_BAD : OCOP_ROW;
}

/* Runs a look-up of two parameters; 1 when there is something to refuse. */
static int
look_up(sqlite3_stmt *stmt, const char *name, const char *key,
    const char *column, const char *value, struct ocop_error *err)
{
	sqlite3_reset(stmt);
	if (sql_bind(stmt, name, key, err) < 0 ||
	    sql_bind(stmt, column, value, err) < 0)
		return -1;
	return sql_step(stmt, err);
}

int
refer_settled(struct refer *refer, const char *key, const char *column,
    const char *value, struct ocop_fault *fault, struct ocop_error *err)
{
	int got = 0;

	if (strcmp(column, "set") == 0) {
		got = look_up(refer->set_settled, ":product", key, ":set",
		    value ? value : "0", err);
		if (got > 0)
			ocop_fault_set(fault, OCOP_E_CHANGED, column, value,
			    "%s was scored in set %s in round %s; register it "
			    "under another code to score it in another set",
			    key, sql_text(refer->set_settled, 0),
			    sql_text(refer->set_settled, 1));
		sqlite3_reset(refer->set_settled);
	} else if (strcmp(refer->kind->name, "entities") == 0 &&
	    strcmp(column, "type") == 0) {
		got = look_up(
		    refer->type_refused, ":entity", key, ":type", value, err);
		if (got > 0)
			ocop_fault_set(fault, OCOP_E_ENTITY, column, value,
			    "%s owns %s of set %s, and the type %s may only "
			    "enter set %s (QĐ 26/2026 Art. 2.3); correct one "
			    "of them",
			    key, sql_text(refer->type_refused, 0),
			    sql_text(refer->type_refused, 1), value,
			    sql_text(refer->type_refused, 2));
		sqlite3_reset(refer->type_refused);
	}
	return got < 0 ? -1 : got > 0 ? OCOP_ROW_BAD : OCOP_ROW;
}

int
refer_check(struct refer *refer, const char *const *row,
    struct ocop_fault *fault, struct ocop_error *err)
{
	for (size_t i = 0; i < refer->kind->count; i++) {
		int got;

		if (!row[i])
			continue;
		/* A council is opened by the first row that names its round. */
		if (refer->kind->columns[i].type == OCOP_ROUND &&
		    (refer->kind->columns[i].flags & OCOP_KEY) &&
		    (sql_bind(refer->open_council, ":round", row[i], err) < 0 ||
			sql_run(refer->open_council, err) < 0))
			return -1;
		if (!refer->has[i])
			continue;
		got = check_column(refer, i, row[i], fault, err);
		if (got != OCOP_ROW)
			return got;
	}
	return strcmp(refer->kind->name, "products") == 0 ?
	    check_entity(refer, row, fault, err) :
	    OCOP_ROW;
}
