#include <stdlib.h>
#include <string.h>

#include <ocop/cell.h>
#include <ocop/date.h>

#include "base/map.h"
#include "sql.h"
#include "store/rows/alias.h"
#include "store/rows/resolve.h"
#include "store/rows/resolve_unit.h"

enum {
	NOTICES = OCOP_KIND_COLUMNS + 1, /* one a column, one of the address */
	NONE = -1,
};

/* What a column may stand for. */
enum subject { PLAIN, UNIT, ALIAS };

struct resolve {
	struct ocop_store *store;
	const struct ocop_kind *kind;
	struct unit_question units;
	enum subject subjects[OCOP_KIND_COLUMNS];
	struct aliases aliases;
	int unit, address; /* columns, or NONE */
	bool by_address;
	const char *day;
	bool keys; /* some part of the key may be replaced */
	struct text values[OCOP_KIND_COLUMNS]; /* what replaces them */
	struct ocop_fault notices[NOTICES];
	size_t notice_count, told;
	/* Keys of the run, where some may be replaced: */
	struct map seen;
	bool *replaced; /* by number of the key */
	struct text key;
};

/* What the values of a column stand for, if not for themselves. */
static enum subject
subject_of(const struct resolve *resolve, size_t i, const char **kind)
{
	const struct ocop_column *column = &resolve->kind->columns[i];

	*kind = column->refers;
	if (column->type == OCOP_UNIT && *kind)
		return UNIT;
	if (!*kind && (column->flags & OCOP_KEY))
		*kind = resolve->kind->name;
	return resolve->aliases.find && *kind &&
		(strcmp(*kind, "entities") == 0 ||
		    strcmp(*kind, "products") == 0) ?
	    ALIAS :
	    PLAIN;
}

int
resolve_open(struct resolve **out, struct ocop_store *store,
    const struct ocop_kind *kind, struct ocop_error *err)
{
	struct resolve *resolve = calloc(1, sizeof(*resolve));
	const char *unused;

	*out = NULL;
	if (!resolve)
		return ocop_fail_memory(err);
	resolve->store = store;
	resolve->kind = kind;
	resolve->day = "9999-12-31";
	resolve->unit = resolve->address = NONE;
	if (unit_question_open(&resolve->units, store, err) < 0 ||
	    aliases_open(&resolve->aliases, store, err) < 0) {
		resolve_close(resolve);
		return -1;
	}
	for (size_t i = 0; i < kind->count; i++) {
		const struct ocop_column *column = &kind->columns[i];

		resolve->subjects[i] = subject_of(resolve, i, &unused);
		if ((column->flags & OCOP_KEY) && resolve->subjects[i] != PLAIN)
			resolve->keys = true;
		if (strcmp(column->name, "address") == 0)
			resolve->address = (int)i;
		if (strcmp(column->name, "unit") == 0 &&
		    resolve->subjects[i] == UNIT && !(column->flags & OCOP_KEY))
			resolve->unit = (int)i;
	}
	if (resolve->unit == NONE)
		resolve->address = NONE;
	*out = resolve;
	return 0;
}

void
resolve_close(struct resolve *resolve)
{
	if (!resolve)
		return;
	unit_question_close(&resolve->units);
	aliases_close(&resolve->aliases);
	for (size_t i = 0; i < OCOP_KIND_COLUMNS; i++)
		text_free(&resolve->values[i]);
	map_free(&resolve->seen);
	free(resolve->replaced);
	text_free(&resolve->key);
	free(resolve);
}

void
resolve_settings(struct resolve *resolve, const char *day, bool address)
{
	resolve->day = day;
	resolve->by_address = address;
}

bool
resolve_notice(struct resolve *resolve, struct ocop_fault *fault)
{
	if (resolve->told == resolve->notice_count)
		return false;
	*fault = resolve->notices[resolve->told++];
	return true;
}

static void
add_notice(struct resolve *resolve, const struct ocop_fault *fault)
{
	if (resolve->notice_count < NOTICES)
		resolve->notices[resolve->notice_count++] = *fault;
}

/* The replaced text of a column, or NULL when there is no memory. */
static const char *
replace(struct resolve *resolve, size_t i, const char *value,
    struct ocop_error *err)
{
	struct text *text = &resolve->values[i];

	text_reset(text);
	text_add(text, value, strlen(value));
	if (!text_get(text))
		ocop_fail_memory(err);
	return text_get(text);
}

/*
 * The day on which a column's unit must be in force: that of the file, but a
 * succession names what there was before its day, and what there was on it.
 */
static const char *
day_of(const struct resolve *resolve, size_t i, const char *const *values,
    char room[OCOP_DATE_TEXT])
{
	const struct ocop_kind *kind = resolve->kind;
	struct ocop_date date;

	if (strcmp(kind->name, "successors") != 0)
		return resolve->day;
	for (size_t c = 0; c < kind->count; c++)
		if (kind->columns[c].type == OCOP_DATE &&
		    ocop_date_parse(&date, values[c])) {
			bool before = strcmp(kind->columns[i].refers,
					  OCOP_UNITS_EVER) == 0;

			ocop_date_format(room,
			    ocop_date_from_days(ocop_date_days(date) - before));
		}
	return room;
}

static int
resolve_unit(struct resolve *resolve, size_t i, const char **values,
    struct ocop_fault *fault, struct ocop_error *err)
{
	char room[OCOP_DATE_TEXT];
	const char *code;
	int got;

	resolve->units.column = &resolve->kind->columns[i];
	resolve->units.day = day_of(resolve, i, values, room);
	resolve->units.address =
	    resolve->address != NONE ? values[resolve->address] : NULL;
	fault->code = 0;
	got = unit_ask(&resolve->units, values[i], &code, fault, err);
	if (got != OCOP_ROW)
		return got;
	if (fault->code)
		add_notice(resolve, fault);
	fault->code = 0;
	if (strcmp(code, values[i]) == 0)
		return OCOP_ROW;
	values[i] = replace(resolve, i, code, err);
	return values[i] ? OCOP_ROW : -1;
}

/* A key, or a list of keys. */
static int
resolve_alias(struct resolve *resolve, size_t i, const char **values,
    struct ocop_error *err)
{
	struct text *text = &resolve->values[i];
	struct ocop_fault notice;
	const char *kind;
	int got;

	subject_of(resolve, i, &kind);
	got = aliases_ask(&resolve->aliases, kind, values[i], text, err);
	if (got <= 0)
		return got < 0 ? -1 : OCOP_ROW;
	ocop_fault_set(&notice, OCOP_E_ALIAS, resolve->kind->columns[i].name,
	    values[i], "\"%s\" is read as %s since the two were merged",
	    values[i], text->bytes);
	notice.warning = notice.note = true;
	add_notice(resolve, &notice);
	values[i] = text->bytes;
	return OCOP_ROW;
}

static int
resolve_one(struct resolve *resolve, size_t i, const char **values,
    struct ocop_fault *fault, struct ocop_error *err)
{
	switch (resolve->subjects[i]) {
	case UNIT:
		return resolve_unit(resolve, i, values, fault, err);
	case ALIAS:
		return resolve_alias(resolve, i, values, err);
	case PLAIN:
	default:
		return OCOP_ROW;
	}
}

/* Two spellings of one key in a run would be laid over each other. */
static int
check_twice(struct resolve *resolve, const char *const *values, bool replaced,
    struct ocop_fault *fault, struct ocop_error *err)
{
	const struct ocop_kind *kind = resolve->kind;
	size_t before = resolve->seen.count;
	ptrdiff_t at = MAP_NONE;

	text_reset(&resolve->key);
	for (size_t i = 0; i < kind->count; i++)
		if (kind->columns[i].flags & OCOP_KEY)
			text_printf(&resolve->key, "%s%s",
			    resolve->key.size ? "/" : "", values[i]);
	if (text_get(&resolve->key))
		at = map_add(
		    &resolve->seen, resolve->key.bytes, resolve->key.size);
	if (at == MAP_NONE)
		return ocop_fail_memory(err);
	if (resolve->seen.count == before) {
		if (!replaced && !resolve->replaced[at])
			return OCOP_ROW; /* the same file again, or another */
		ocop_fault_set(fault, OCOP_E_TWICE, kind->columns[0].name,
		    resolve->key.bytes,
		    "%s appears before this row, spelled otherwise; keep one "
		    "row of it",
		    resolve->key.bytes);
		return OCOP_ROW_BAD;
	}
	if ((before & (before - 1)) == 0) {
		bool *more =
		    realloc(resolve->replaced, before ? 2 * before : 1);

		if (!more)
			return ocop_fail_memory(err);
		resolve->replaced = more;
	}
	resolve->replaced[at] = replaced;
	return OCOP_ROW;
}

int
resolve_keys(struct resolve *resolve, const char **values,
    struct ocop_fault *fault, struct ocop_error *err)
{
	const struct ocop_kind *kind = resolve->kind;
	bool replaced = false;
	int got = OCOP_ROW;

	resolve->notice_count = resolve->told = 0;
	if (!resolve->keys)
		return OCOP_ROW;
	for (size_t i = 0; got == OCOP_ROW && i < kind->count; i++) {
		const char *before = values[i];

		if (!(kind->columns[i].flags & OCOP_KEY))
			continue;
		got = resolve_one(resolve, i, values, fault, err);
		replaced = replaced || values[i] != before;
	}
	return got != OCOP_ROW ?
	    got :
	    check_twice(resolve, values, replaced, fault, err);
}

/* Whether the value is what is stored: then it was settled before. */
static bool
is_stored(const char *value, sqlite3_stmt *stored, size_t i)
{
	return stored && strcmp(value, sql_text(stored, (int)i)) == 0;
}

/* Where nothing is said of the unit, the address may say it. */
static int
fill_unit(struct resolve *resolve, const char **values, sqlite3_stmt *stored,
    struct ocop_error *err)
{
	size_t unit = (size_t)resolve->unit, address = (size_t)resolve->address;
	const char *text = values[address], *code;
	struct ocop_fault notice;
	int got;

	if (!text && stored)
		text = sql_text(stored, resolve->address);
	if (values[unit] || !text || !*text ||
	    (stored && *sql_text(stored, resolve->unit)))
		return OCOP_ROW;
	resolve->units.column = &resolve->kind->columns[unit];
	got = unit_by_address(&resolve->units, text, &code, &notice, err);
	if (got < 0 || !code)
		return got < 0 ? -1 : OCOP_ROW;
	add_notice(resolve, &notice);
	values[unit] = replace(resolve, unit, code, err);
	return values[unit] ? OCOP_ROW : -1;
}

int
resolve_values(struct resolve *resolve, const char **values,
    sqlite3_stmt *stored, struct ocop_fault *fault, struct ocop_error *err)
{
	const struct ocop_kind *kind = resolve->kind;
	int got = OCOP_ROW;

	for (size_t i = 0; got == OCOP_ROW && i < kind->count; i++)
		if (resolve->subjects[i] != PLAIN && values[i] && *values[i] &&
		    !(kind->columns[i].flags & OCOP_KEY) &&
		    !is_stored(values[i], stored, i))
			got = resolve_one(resolve, i, values, fault, err);
	if (got == OCOP_ROW && resolve->by_address && resolve->address != NONE)
		got = fill_unit(resolve, values, stored, err);
	return got;
}

int
resolve_check(
    struct resolve *resolve, const char *const *row, struct ocop_error *err)
{
	struct ocop_fault notice = { 0 };

	if (resolve->address == NONE || !row[resolve->address])
		return 0;
	resolve->units.column = &resolve->kind->columns[resolve->unit];
	if (unit_compare(&resolve->units, row[resolve->address],
		row[resolve->unit], &notice, err) < 0)
		return -1;
	if (notice.code)
		add_notice(resolve, &notice);
	return 0;
}
