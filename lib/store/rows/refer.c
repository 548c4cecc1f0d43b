#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/cell.h>

#include "base/map.h"
#include "sql.h"
#include "store/catalog/sqlite.h"
#include "store/edition/opening.h"
#include "store/rows/refer.h"

/* What a column may refer to, and how a missing one is cured. */
static const struct {
	const char *name, *has, *cure;
} lists[] = {
	{ "units", sql_has_units,
	    N_("load it with ocop-register units, or correct the code") },
	{ OCOP_UNITS_EVER, sql_has_any_unit,
	    N_("load it with ocop-register old-units, or correct the code") },
	{ "provinces", sql_has_provinces,
	    N_("name a unit that is a province itself") },
	{ "entities", sql_has_entities,
	    N_("load it with ocop-register entities, or correct the code") },
	{ "products", sql_has_products,
	    N_("load it with ocop-register products, or correct the code") },
	{ "entity_types", sql_has_entity_types,
	    N_("ocop-export entity_types lists them") },
	{ "ethnic_groups", sql_has_ethnic_groups,
	    N_("write the code of ocop-export ethnic_groups") },
	{ "villages", sql_has_villages,
	    N_("load it with ocop-register villages, or correct the code") },
	{ "funding_sources", sql_has_funding_sources,
	    N_("ocop-export funding_sources lists them") },
	{ "programme_projects", sql_has_programme_projects,
	    N_("ocop-export programme_projects lists them") },
	{ "score_editions", sql_has_score_editions,
	    N_("ocop-register edition --enact puts it in force, ocop-export "
	       "editions lists those with scores 1") },
	{ "sets", sql_has_sets, N_("ocop-export sets lists them") },
	{ "states", sql_has_states,
	    N_("ocop-export states lists them, once ocop-register edition "
	       "--enact procedure-2026 has loaded them") },
	{ "documents", sql_has_documents,
	    N_("ocop-export documents lists them") },
	{ "grounds", sql_has_grounds, N_("ocop-export grounds lists them") },
	{ "instruments", sql_has_instruments,
	    N_("ocop-export instruments lists them; of an older catalog, load "
	       "the list with ocop-register edition --enact "
	       "instruments-2026") },
	{ "stars", sql_has_certified_stars,
	    N_("a certificate has the stars that ocop-export stars marks with "
	       "certificate 1") },
};

enum { LISTS = sizeof(lists) / sizeof(lists[0]) };

struct refer {
	struct ocop_store *store;
	const struct ocop_kind *kind;
	sqlite3_stmt *has[OCOP_KIND_COLUMNS]; /* NULL: refers to nothing */
	size_t list[OCOP_KIND_COLUMNS];
	struct map found[OCOP_KIND_COLUMNS]; /* values that are there */
	bool opens;                          /* a column opens councils */
};

/* Few values mostly stand for many rows; of more than these the catalog is
 * asked again. */
enum { FOUND_MOST = 4096 };

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
		if (kind->columns[i].refers &&
		    strcmp(kind->columns[i].refers, "councils") == 0)
			refer->opens = true;
		if (at < LISTS &&
		    sql_prepare(&refer->has[i], store, lists[at].has, err) < 0)
			goto fail;
	}
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
		map_free(&refer->found[i]);
	}
	free(refer);
}

static bool
is_found(const struct refer *refer, size_t column, const char *value)
{
	return map_find(&refer->found[column], value, strlen(value)) !=
	    MAP_NONE;
}

/* Without memory it is asked again, no more. */
static void
remember(struct refer *refer, size_t column, const char *value)
{
	if (refer->found[column].count < FOUND_MOST)
		(void)!map_add(&refer->found[column], value, strlen(value));
}

bool
refer_opens(const struct refer *refer)
{
	return refer->opens;
}

void
refer_forget(struct refer *refer)
{
	for (size_t i = 0; i < refer->kind->count; i++) {
		map_free(&refer->found[i]);
		memset(&refer->found[i], 0, sizeof(refer->found[i]));
	}
}

/* Whether the list has the value; what was found is remembered. */
static int
has_value(struct refer *refer, size_t column, const char *value,
    struct ocop_error *err)
{
	int got;

	if (is_found(refer, column, value))
		return 1;
	sqlite3_reset(refer->has[column]);
	if (sql_bind(refer->has[column], ":value", value, err) < 0)
		return -1;
	if ((got = sql_step(refer->has[column], err)) > 0)
		remember(refer, column, value);
	sqlite3_reset(refer->has[column]);
	return got;
}

static int
check_one(struct refer *refer, size_t column, const char *value,
    struct ocop_fault *fault, struct ocop_error *err)
{
	size_t at = refer->list[column];
	int got = has_value(refer, column, value, err);

	if (got != 0)
		return got < 0 ? -1 : OCOP_ROW;
	ocop_fault_about(fault, OCOP_E_UNKNOWN,
	    refer->kind->columns[column].name, value, "is not among the %s; %s",
	    strcmp(lists[at].name, OCOP_UNITS_EVER) == 0 ?
		ocop_gettext("units of any day") :
		lists[at].name,
	    ocop_gettext(lists[at].cure));
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

/* A round is opened by the first row that names it: refers to councils. */
static int
check_round(struct refer *refer, size_t column, const char *round,
    struct ocop_fault *fault, struct ocop_error *err)
{
	int got;

	if (is_found(refer, column, round))
		return OCOP_ROW;
	if ((got = opening_round(refer->store, round, fault, err)) == OCOP_ROW)
		remember(refer, column, round);
	return got;
}

int
refer_check(struct refer *refer, const char *const *row,
    struct ocop_fault *fault, struct ocop_error *err)
{
	for (size_t i = 0; i < refer->kind->count; i++) {
		const struct ocop_column *column = &refer->kind->columns[i];
		int got = OCOP_ROW;

		if (!row[i])
			continue;
		if (column->refers && strcmp(column->refers, "councils") == 0)
			got = check_round(refer, i, row[i], fault, err);
		else if (refer->has[i])
			got = check_column(refer, i, row[i], fault, err);
		if (got != OCOP_ROW)
			return got;
	}
	return OCOP_ROW;
}
