/* What the columns of a row refer to: whether it is there. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/cell.h>

#include "base/map.h"
#include "sql.h"
#include "store/catalog/sqlite.h"
#include "store/edition/opening.h"
#include "store/rows/refer.h"

/* What a column may refer to that is asked for, or cured, in words of its own;
 * NULL as that of kinds and packs. */
static const struct special {
	const char *name, *has, *cure;
} specials[] = {
	{ OCOP_UNITS_EVER, sql_has_any_unit,
	    N_("load it with ocop-register old-units, or correct the code") },
	{ "provinces", NULL, N_("name a unit that is a province itself") },
	{ "ethnic_groups", NULL,
	    N_("write the code of ocop-export ethnic_groups") },
	{ "score_editions", NULL,
	    N_("ocop-register edition --enact puts it in force, ocop-export "
	       "editions lists those with scores 1") },
	{ "states", NULL,
	    N_("ocop-export states lists them, once ocop-register edition "
	       "--enact procedure-2026 has loaded them") },
	{ "instruments", NULL,
	    N_("ocop-export instruments lists them; of an older catalog, load "
	       "the list with ocop-register edition --enact "
	       "instruments-2026") },
	{ "stars", sql_has_certified_stars,
	    N_("a certificate has the stars that ocop-export stars marks with "
	       "certificate 1") },
};

struct refer {
	struct ocop_store *store;
	const struct ocop_kind *kind;
	sqlite3_stmt *has[OCOP_KIND_COLUMNS]; /* NULL: refers to nothing */
	struct map found[OCOP_KIND_COLUMNS];  /* values that are there */
	bool opens;                           /* a column opens councils */
};

/* Few values mostly stand for many rows; of more than these the catalog is
 * asked again. */
enum { FOUND_MOST = 4096 };

static const struct special *
find_special(const char *refers)
{
	for (size_t i = 0; i < sizeof(specials) / sizeof(specials[0]); i++)
		if (strcmp(specials[i].name, refers) == 0)
			return &specials[i];
	return NULL;
}

/* The statement that looks for a value; NULL where nothing is looked for, as
 * in a list of words. */
static const char *
find_has(const char *refers)
{
	const struct special *special = find_special(refers);
	const struct ocop_kind *kind = ocop_kind_find(refers);

	return special && special->has ? special->has :
	    kind                       ? sql_find("kind", "has", kind->table) :
					 sql_find("has", "has", refers);
}

/* How a value that is not there is cured. */
static void
write_cure(char out[160], const char *refers)
{
	const struct special *special = find_special(refers);

	if (special)
		snprintf(out, 160, "%s", ocop_gettext(special->cure));
	else if (ocop_kind_find(refers))
		snprintf(out, 160,
		    ocop_gettext(N_("load it with ocop-register %s, or correct "
				    "the code")),
		    refers);
	else
		snprintf(out, 160,
		    ocop_gettext(N_("ocop-export %s lists them")), refers);
}

int
refer_open(struct refer **out, struct ocop_store *store,
    const struct ocop_kind *kind, struct ocop_error *err)
{
	struct refer *refer = calloc(1, sizeof(*refer));
	const char *has;

	*out = NULL;
	if (!refer)
		return ocop_fail_memory(err);
	refer->store = store;
	refer->kind = kind;
	for (size_t i = 0; i < kind->count; i++) {
		const char *refers = kind->columns[i].refers;

		if (refers && strcmp(refers, "councils") == 0)
			refer->opens = true;
		else if (refers && (has = find_has(refers)) != NULL &&
		    sql_prepare(&refer->has[i], store, has, err) < 0)
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
	const char *refers = refer->kind->columns[column].refers;
	int got = has_value(refer, column, value, err);
	char cure[160];

	if (got != 0)
		return got < 0 ? -1 : OCOP_ROW;
	write_cure(cure, refers);
	ocop_fault_about(fault, OCOP_E_UNKNOWN,
	    refer->kind->columns[column].name, value, "is not among the %s; %s",
	    strcmp(refers, OCOP_UNITS_EVER) == 0 ?
		ocop_gettext("units of any day") :
		refers,
	    cure);
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
