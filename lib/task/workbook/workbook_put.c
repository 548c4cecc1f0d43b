#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "task/workbook/workbook_put.h"

static const char *const kinds[OCOP_WORKBOOK_KINDS] = { "entities", "products",
	"recognitions" };

/* Where a column of a kind is in the workbook; of recognitions the first,
 * and the second five columns on. */
static const struct {
	enum ocop_workbook_kind kind;
	const char *column;
	size_t at;
} places[] = {
	{ OCOP_WORKBOOK_ENTITIES, "entity", OCOP_BOOK_ENTITY },
	{ OCOP_WORKBOOK_ENTITIES, "name", OCOP_BOOK_ENTITY },
	{ OCOP_WORKBOOK_ENTITIES, "type", OCOP_BOOK_TYPE },
	{ OCOP_WORKBOOK_ENTITIES, "leader", OCOP_BOOK_LEADER },
	{ OCOP_WORKBOOK_ENTITIES, "phone", OCOP_BOOK_PHONE },
	{ OCOP_WORKBOOK_ENTITIES, "address", OCOP_BOOK_ADDRESS },
	{ OCOP_WORKBOOK_ENTITIES, "unit", OCOP_BOOK_UNIT },
	{ OCOP_WORKBOOK_PRODUCTS, "product", OCOP_BOOK_NAME },
	{ OCOP_WORKBOOK_PRODUCTS, "name", OCOP_BOOK_NAME },
	{ OCOP_WORKBOOK_PRODUCTS, "entity", OCOP_BOOK_ENTITY },
	{ OCOP_WORKBOOK_PRODUCTS, "set", OCOP_BOOK_GROUP },
	{ OCOP_WORKBOOK_PRODUCTS, "note", OCOP_BOOK_NOTE },
	{ OCOP_WORKBOOK_RECOGNITIONS, "product", OCOP_BOOK_NAME },
	{ OCOP_WORKBOOK_RECOGNITIONS, "expires", OCOP_BOOK_EXPIRES },
	{ OCOP_WORKBOOK_RECOGNITIONS, "stars",
	    OCOP_BOOK_FIRST + OCOP_BOOK_R_STARS },
	{ OCOP_WORKBOOK_RECOGNITIONS, "kind",
	    OCOP_BOOK_FIRST + OCOP_BOOK_R_STARS },
	{ OCOP_WORKBOOK_RECOGNITIONS, "issued",
	    OCOP_BOOK_FIRST + OCOP_BOOK_R_ISSUED },
	{ OCOP_WORKBOOK_RECOGNITIONS, "decision",
	    OCOP_BOOK_FIRST + OCOP_BOOK_R_DECISION },
	{ OCOP_WORKBOOK_RECOGNITIONS, "authority",
	    OCOP_BOOK_FIRST + OCOP_BOOK_R_AUTHORITY },
};

enum { PLACES = sizeof(places) / sizeof(places[0]) };

/* A row of a kind in the making. */
struct row {
	const struct ocop_kind *kind;
	const char *values[OCOP_KIND_COLUMNS];
};

static struct row
row_of(enum ocop_workbook_kind kind)
{
	return (struct row){ .kind = ocop_kind_find(kinds[kind]) };
}

static void
set_value(struct row *row, const char *column, const char *value)
{
	row->values[ocop_kind_column(row->kind, column)] = value;
}

/* Tells a fault of a stored row by the column of the workbook. */
static void
tell_fault(struct workbook_put *put, enum ocop_workbook_kind kind, bool second,
    struct ocop_fault *fault)
{
	size_t i = 0;

	while (fault->column && i < PLACES &&
	    (places[i].kind != kind ||
		strcmp(places[i].column, fault->column) != 0))
		i++;
	if (fault->column && i < PLACES) {
		size_t at = places[i].at;

		if (second && at >= OCOP_BOOK_FIRST && at < OCOP_BOOK_SECOND)
			at += OCOP_BOOK_R_COLUMNS;
		fault->column = ocop_workbook_columns[at].name;
	}
	ocop_workbook_fault(put->book, fault);
}

static int
put_row(struct workbook_put *put, enum ocop_workbook_kind kind, bool second,
    const struct row *row, struct ocop_error *err)
{
	struct ocop_upsert *upsert = put->upserts[kind];
	struct ocop_fault fault = { 0 };
	enum ocop_outcome outcome;
	int got = ocop_upsert_row(upsert, row->values, &outcome, &fault, err);

	if (got == OCOP_ROW)
		put->counts->stored[kind][outcome]++;
	else if (got == OCOP_ROW_BAD)
		put->counts->refused[kind]++;
	if (got >= 0 && fault.code)
		tell_fault(put, kind, second, &fault);
	while (got >= 0 && ocop_upsert_notice(upsert, &fault))
		tell_fault(put, kind, second, &fault);
	return got;
}

int
workbook_put_entity(struct workbook_put *put, const struct known *entity,
    const struct ocop_workbook_row *from, const char *unit,
    struct ocop_error *err)
{
	struct row row = row_of(OCOP_WORKBOOK_ENTITIES);

	set_value(&row, "entity", entity->key);
	set_value(&row, "name", from->values[OCOP_BOOK_ENTITY]);
	set_value(&row, "type", from->values[OCOP_BOOK_TYPE]);
	set_value(&row, "leader", from->values[OCOP_BOOK_LEADER]);
	set_value(&row, "phone", from->values[OCOP_BOOK_PHONE]);
	set_value(&row, "address", from->values[OCOP_BOOK_ADDRESS]);
	set_value(&row, "unit", *unit ? unit : NULL);
	return put_row(put, OCOP_WORKBOOK_ENTITIES, false, &row, err);
}

/* V, and what C says: which is of many eras, so that it is kept as it is. */
static const char *
note_of(struct workbook_put *put, const struct ocop_workbook_row *row)
{
	const char *note = row->values[OCOP_BOOK_NOTE];
	const char *group = row->values[OCOP_BOOK_GROUP];

	text_reset(&put->note);
	if (note)
		text_printf(&put->note, "%s%s", note, group ? "; " : "");
	if (group)
		text_printf(&put->note, "%s%s", WORKBOOK_GROUP, group);
	return text_get(&put->note);
}

int
workbook_put_product(struct workbook_put *put, const struct known *product,
    const struct known *entity, const struct ocop_workbook_row *from,
    struct ocop_error *err)
{
	struct row row = row_of(OCOP_WORKBOOK_PRODUCTS);
	const char *group = from->values[OCOP_BOOK_GROUP];
	const char *note = note_of(put, from);

	if (!note)
		return ocop_fail_memory(err);
	set_value(&row, "product", product->key);
	set_value(&row, "name", from->values[OCOP_BOOK_NAME]);
	set_value(&row, "entity", entity->key);
	/* a set that is stored knows better than the workbook */
	if (group && !*product->set && *workbook_set(put, group))
		set_value(&row, "set", workbook_set(put, group));
	set_value(&row, "note", *note ? note : NULL);
	return put_row(put, OCOP_WORKBOOK_PRODUCTS, false, &row, err);
}

static int
put_recognition(struct workbook_put *put, bool second, const char *kind,
    const char *expires, const struct known *product,
    const struct ocop_workbook_row *from, struct ocop_error *err)
{
	struct row row = row_of(OCOP_WORKBOOK_RECOGNITIONS);
	const char *const *values = &from->values[workbook_at(second, 0)];

	set_value(&row, "product", product->key);
	set_value(&row, "decision", values[OCOP_BOOK_R_DECISION]);
	set_value(&row, "issued", values[OCOP_BOOK_R_ISSUED]);
	set_value(&row, "stars", values[OCOP_BOOK_R_STARS]);
	set_value(&row, "authority", values[OCOP_BOOK_R_AUTHORITY]);
	set_value(&row, "kind", kind);
	set_value(&row, "expires", expires);
	return put_row(put, OCOP_WORKBOOK_RECOGNITIONS, second, &row, err);
}

int
workbook_put_recognitions(struct workbook_put *put, const struct known *product,
    const struct ocop_workbook_row *row, struct ocop_error *err)
{
	const char *expires = row->values[OCOP_BOOK_EXPIRES];
	const char *before = row->values[workbook_at(false, OCOP_BOOK_R_STARS)];
	const char *after = row->values[workbook_at(true, OCOP_BOOK_R_STARS)];
	int got = put_recognition(
	    put, false, "first", after ? NULL : expires, product, row, err);

	if (got != OCOP_ROW || !after)
		return got;
	/* one digit each */
	return put_recognition(put, true,
	    strcmp(after, before) > 0 ? "upgrade" : "renewal", expires, product,
	    row, err);
}

void
workbook_put_close(struct workbook_put *put)
{
	for (int i = 0; i < OCOP_WORKBOOK_KINDS; i++)
		ocop_upsert_close(put->upserts[i]);
	known_free(&put->entities);
	known_free(&put->products);
	map_free(&put->alike);
	free(put->first_alike);
	map_free(&put->groups);
	free(put->group);
	text_free(&put->note);
}

int
workbook_put_open(struct workbook_put *put, struct ocop_error *err)
{
	if (workbook_read_catalog(put, err) < 0)
		return -1;
	for (int i = 0; i < OCOP_WORKBOOK_KINDS; i++) {
		if (ocop_upsert_open(&put->upserts[i], put->store,
			ocop_kind_find(kinds[i]), put->job->change,
			put->job->ctx, err) < 0)
			return -1;
		ocop_upsert_settings(put->upserts[i], put->job->day, false);
	}
	return 0;
}
