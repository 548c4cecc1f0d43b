/* The lists of the catalog: one statement each, opened by name. */
#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/kind.h>

#include "sql.h"
#include "store/list/conclusion_ends.h"
#include "store/list/held.h"

enum { COLUMNS_MAX = 32 };

struct statement {
	const char *name, *sql;
};

/* The parts of the table, with a NULL name after each. */
enum part {
	PUBLIC,  /* open to ocop-export */
	PRIVATE, /* for reports and the like */
	JOINED,  /* join products with their entities as they were on the day
		  * :as_of, and would pass over one whose entity is missing */
	HELD,    /* likewise, and ask what was held on the day :as_of */
	YEARS,   /* likewise, and at the end of each year before it */
	CONCLUSIONS, /* as JOINED, and ask by when certificates have to go */
	PARTS
};

/* What has to be there before such a list is read, and the word of a report's
 * head for it. */
static const struct {
	const char *word;
	int (*get_ready)(
	    struct ocop_store *store, const char *day, struct ocop_error *err);
} readings[PARTS] = {
	[JOINED] = { "facts", facts_on },
	[HELD] = { "held", held_on },
	[YEARS] = { "years", held_on_years },
	[CONCLUSIONS] = { "conclusions", conclusions_on },
};

/* Beside the kinds, whose lists are those of lib/sql/kind. */
static const struct statement lists[] = {
	{ "aliases", sql_list_aliases },
	{ "past_entities", sql_list_past_entities },
	{ "past_products", sql_list_past_products },
	{ "sheets", sql_list_sheets },
	{ "sheet_versions", sql_list_sheet_versions },
	{ "single_sheets", sql_list_single_sheets },
	{ "audit", sql_list_audit },
	{ "editions", sql_list_editions },
	{ "drafts", sql_list_drafts },
	{ "groups", sql_pack_groups },
	{ "sets", sql_pack_sets },
	{ "criteria", sql_pack_criteria },
	{ "options", sql_pack_options },
	{ "conditions", sql_pack_conditions },
	{ "stars", sql_pack_stars },
	{ "parameters", sql_pack_parameters },
	{ "rounds", sql_pack_rounds },
	{ "documents", sql_pack_documents },
	{ "grounds", sql_pack_grounds },
	{ "doubts", sql_pack_doubts },
	{ "programme", sql_pack_programme },
	{ "entity_types", sql_pack_entity_types },
	{ "targets", sql_pack_targets },
	{ "funding_sources", sql_pack_funding_sources },
	{ "programme_projects", sql_pack_programme_projects },
	{ "ethnic_groups", sql_pack_ethnic_groups },
	{ "provinces", sql_pack_provinces },
	{ "instruments", sql_pack_instruments },
	{ "deciders", sql_pack_deciders },
	{ "states", sql_pack_states },
	{ "transitions", sql_pack_transitions },
	{ "unit_types", sql_pack_unit_types },
	{ NULL, NULL },
	{ "audit_keys", sql_audit_keys },
	{ "keys_of_name", sql_keys_of_name },
	{ "table_edition", sql_table_edition },
	{ "units_moved", sql_units_moved },
	{ "alike_entities", sql_alike_entities },
	{ "alike_products", sql_alike_products },
	{ "pack_codes", sql_pack_codes },
	{ "round_members", sql_round_members },
	{ "council_roll", sql_council_roll },
	{ "rescores", sql_rescores },
	{ "round_parameters", sql_round_parameters },
	{ "round_deadlines", sql_round_deadlines },
	{ "round_council", sql_round_council },
	{ "round_steps", sql_round_steps },
	{ "round_filed", sql_round_filed },
	{ "renewal_rules", sql_renewal_rules },
	{ "round_referrals", sql_round_referrals },
	{ "programme_targets", sql_programme_targets },
	{ "sales_points_per_province", sql_measure_sales_points_per_province },
	{ "forums_per_year", sql_measure_forums_per_year },
	{ "part_names", sql_part_names },
	{ "province_name", sql_province_name },
	{ "audit_head", sql_audit_head },
	{ "layout_dm_sanpham", sql_layout_dm_sanpham },
	{ "layout_dm_donvihanhchinh", sql_layout_dm_donvihanhchinh },
	{ "layout_dm_khoangthoigian", sql_layout_dm_khoangthoigian },
	{ "pack_words", sql_pack_words },
	{ "province_names", sql_province_names },
	{ "doctor_rules", sql_doctor_rules },
	{ "doctor_programme", sql_doctor_programme },
	{ "doctor_province", sql_doctor_province },
	{ "doctor_sets", sql_doctor_sets },
	{ "doctor_members", sql_doctor_members },
	{ "doctor_chair", sql_doctor_chair },
	{ "doctor_rounds", sql_doctor_rounds },
	{ "doctor_few_rounds", sql_doctor_few_rounds },
	{ "doctor_unscored", sql_doctor_unscored },
	{ "doctor_applications", sql_doctor_applications },
	{ "doctor_dossiers", sql_doctor_dossiers },
	{ "doctor_holidays", sql_doctor_holidays },
	{ "doctor_labour", sql_doctor_labour },
	{ NULL, NULL },
	{ "round_applications", sql_round_applications },
	{ "round_products", sql_round_products },
	{ "expiring", sql_expiring },
	{ "layout_ptnt_ocop", sql_layout_ptnt_ocop },
	{ "layout_dm_coso", sql_layout_dm_coso },
	{ "layout_decision", sql_layout_decision },
	{ "layout_workbook", sql_layout_workbook },
	{ "product_names", sql_product_names },
	{ "round_counts", sql_round_counts },
	{ NULL, NULL },
	{ "recognised_products", sql_measure_recognised_products },
	{ "upgraded_products", sql_measure_upgraded_products },
	{ "entities_of_type", sql_measure_entities_of_type },
	{ "entities_led_by_gender", sql_measure_entities_led_by_gender },
	{ "entities_led_by_ethnic_minority",
	    sql_measure_entities_led_by_ethnic_minority },
	{ "entities_circular", sql_measure_entities_circular },
	{ "entities_in_modern_trade", sql_measure_entities_in_modern_trade },
	{ "trained_labour", sql_measure_trained_labour },
	{ "villages_with_products", sql_measure_villages_with_products },
};

enum { LISTS = sizeof(lists) / sizeof(lists[0]) };

struct ocop_list {
	sqlite3_stmt *stmt;
	size_t count;
	const char *columns[COLUMNS_MAX];
	const char *cells[COLUMNS_MAX];
};

const char *
ocop_list_public(size_t number)
{
	size_t kinds = 0;

	while (kinds < number && ocop_kinds[kinds].name)
		kinds++;
	return ocop_kinds[kinds].name ? ocop_kinds[kinds].name :
					lists[number - kinds].name;
}

const struct ocop_list_report *
ocop_list_report(size_t number)
{
	const struct ocop_list_report *shown = &sql_reports[number].shown;

	return shown->name ? shown : NULL;
}

/* The statement of a report, by what its head says. */
static const char *
find_report(const char *name, enum part *part)
{
	const struct sql_report *report = sql_reports;

	while (report->sql && strcmp(report->shown.name, name) != 0)
		report++;
	*part = PRIVATE;
	for (enum part i = JOINED; report->sql && i < PARTS; i++)
		if (strcmp(report->reads, readings[i].word) == 0)
			*part = i;
	return report->sql;
}

/* The statement of a list, or NULL. */
static const char *
find(const char *name, enum part *part)
{
	const struct ocop_kind *kind = ocop_kind_find(name);

	*part = PUBLIC;
	if (kind)
		return sql_find("kind", "list", kind->table);
	if (strncmp(name, "report/", 7) == 0)
		return find_report(name + 7, part);
	for (size_t i = 0; i < LISTS; i++)
		if (!lists[i].name)
			++*part;
		else if (strcmp(lists[i].name, name) == 0)
			return lists[i].sql;
	return NULL;
}

bool
ocop_list_is_of_pack(const char *name)
{
	enum part part;
	const char *sql = find(name, &part);

	return sql && strstr(sql, ":edition");
}

bool
ocop_list_has(const char *name)
{
	enum part part;

	return find(name, &part);
}

/* The day that a list asks about; "" without one. */
static const char *
day_of(const struct ocop_argument *arguments)
{
	for (; arguments && arguments->name; arguments++)
		if (strcmp(arguments->name, ":as_of") == 0 && arguments->value)
			return arguments->value;
	return "";
}

int
store_whole(struct ocop_store *store, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (store->whole)
		return 0;
	if (sql_prepare(&stmt, store, sql_lacks, err) == 0 &&
	    (got = sql_step(stmt, err)) > 0)
		got = ocop_store_lacks(sql_text(stmt, 0), err);
	sqlite3_finalize(stmt);
	store->whole = got == 0;
	return got;
}

/* Finds a list and sees to it that what it asks for is there. */
static const char *
get_ready(struct ocop_store *store, const char *name,
    const struct ocop_argument *arguments, struct ocop_error *err)
{
	enum part part;
	const char *sql = find(name, &part);

	if (!sql) {
		ocop_fail(err, OCOP_EUSAGE, "%s: no such table", name);
		return NULL;
	}
	if (part >= JOINED &&
	    (store_whole(store, err) < 0 ||
		readings[part].get_ready(store, day_of(arguments), err) < 0))
		return NULL;
	return sql;
}

/* Copies the value: a list outlives the call that opens it. */
static int
bind(sqlite3_stmt *stmt, const struct ocop_argument *argument,
    struct ocop_error *err)
{
	int at = sqlite3_bind_parameter_index(stmt, argument->name);

	if (at > 0 &&
	    sqlite3_bind_text(
		stmt, at, argument->value, -1, SQLITE_TRANSIENT) != SQLITE_OK)
		return sql_fail(sqlite3_db_handle(stmt), err);
	return 0;
}

int
ocop_list_open(struct ocop_list **out, struct ocop_store *store,
    const char *name, const struct ocop_argument *arguments,
    struct ocop_error *err)
{
	const char *sql = get_ready(store, name, arguments, err);
	struct ocop_list *list;

	*out = NULL;
	if (!sql)
		return -1;
	if (!(list = calloc(1, sizeof(*list))))
		return ocop_fail_memory(err);
	if (sql_prepare(&list->stmt, store, sql, err) < 0)
		goto fail;
	for (; arguments && arguments->name; arguments++)
		if (bind(list->stmt, arguments, err) < 0)
			goto fail;
	list->count = (size_t)sqlite3_column_count(list->stmt);
	for (size_t c = 0; c < list->count; c++)
		list->columns[c] = sqlite3_column_name(list->stmt, (int)c);
	*out = list;
	return 0;
fail:
	ocop_list_close(list);
	return -1;
}

size_t
ocop_list_count(const struct ocop_list *list)
{
	return list->count;
}

const char *const *
ocop_list_columns(const struct ocop_list *list)
{
	return list->columns;
}

int
ocop_list_next(
    struct ocop_list *list, const char *const **cells, struct ocop_error *err)
{
	int got = sql_step(list->stmt, err);

	for (size_t c = 0; got > 0 && c < list->count; c++)
		list->cells[c] = sql_text(list->stmt, (int)c);
	*cells = list->cells;
	return got;
}

int64_t
ocop_list_number(const struct ocop_list *list, size_t column)
{
	return sqlite3_column_int64(list->stmt, (int)column);
}

void
ocop_list_close(struct ocop_list *list)
{
	if (!list)
		return;
	sqlite3_finalize(list->stmt);
	free(list);
}

int
ocop_list_each(struct ocop_store *store, const char *name,
    const struct ocop_argument *arguments, ocop_row_fn *row, void *ctx,
    struct ocop_error *err)
{
	const char *const *cells;
	struct ocop_list *list;
	int got;

	if (ocop_list_open(&list, store, name, arguments, err) < 0)
		return -1;
	while ((got = ocop_list_next(list, &cells, err)) > 0)
		if ((got = row(ctx, cells, err)) < 0)
			break;
	ocop_list_close(list);
	return got;
}
