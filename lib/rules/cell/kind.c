/* The kinds of rows that the catalog keeps, and their columns. */
#include <string.h>

#include <ocop/kind.h>

enum { KEY = OCOP_KEY | OCOP_REQUIRED };

static const struct ocop_column units[] = {
	{ "unit", OCOP_CODE, KEY, NULL },
	{ "name", OCOP_TEXT, OCOP_REQUIRED, NULL },
	{ "full_name", OCOP_TEXT, 0, NULL },
	{ "name_en", OCOP_TEXT, 0, NULL },
	{ "type", OCOP_TEXT, 0, NULL },
	{ "province", OCOP_UNIT, 0, "provinces" },
	{ "valid_from", OCOP_DATE, 0, NULL },
	{ "valid_until", OCOP_DATE, 0, NULL },
};

/* Communes of before the codes of today; in the order such lists have. */
static const struct ocop_column old_units[] = {
	{ "old_province", OCOP_CODE, KEY, NULL },
	{ "province_name", OCOP_TEXT, OCOP_REQUIRED, NULL },
	{ "old_district", OCOP_CODE, KEY, NULL },
	{ "district_name", OCOP_TEXT, OCOP_REQUIRED, NULL },
	{ "old_unit", OCOP_CODE, KEY, NULL },
	{ "unit_name", OCOP_TEXT, OCOP_REQUIRED, NULL },
	{ "valid_from", OCOP_DATE, 0, NULL },
	{ "valid_until", OCOP_DATE, 0, NULL },
};

static const struct ocop_column successors[] = {
	{ "unit", OCOP_UNIT, KEY, OCOP_UNITS_EVER },
	{ "successor", OCOP_UNIT, KEY, "units" },
	{ "since", OCOP_DATE, KEY, NULL },
	{ "share", OCOP_CODE, 0, "share" },
	{ "note", OCOP_TEXT, OCOP_PRIVATE, NULL },
};

/* since and past are of the counted columns: store/facts.h. */
static const struct ocop_column entities[] = {
	{ "entity", OCOP_CODE, KEY, NULL },
	{ "name", OCOP_TEXT, OCOP_REQUIRED, NULL },
	{ "type", OCOP_CODE, OCOP_REQUIRED | OCOP_COUNTED, "entity_types" },
	{ "leader", OCOP_TEXT, OCOP_PERSONAL, NULL },
	{ "gender", OCOP_CODE, OCOP_PRIVATE | OCOP_COUNTED, "gender" },
	{ "ethnic", OCOP_CODE, OCOP_PRIVATE | OCOP_COUNTED, "ethnic_groups" },
	{ "tax_code", OCOP_TAX_CODE, OCOP_PERSONAL, NULL },
	{ "phone", OCOP_PHONE, OCOP_PERSONAL, NULL },
	{ "email", OCOP_EMAIL, OCOP_PERSONAL, NULL },
	{ "address", OCOP_TEXT, OCOP_PERSONAL, NULL },
	{ "unit", OCOP_UNIT, OCOP_COUNTED, "units" },
	{ "note", OCOP_TEXT, OCOP_PRIVATE, NULL },
	{ "chain", OCOP_LIST, OCOP_COUNTED, "chain" },
	{ "channels", OCOP_LIST, OCOP_COUNTED, "channels" },
	{ "since", OCOP_DATE, 0, NULL },
	{ "past", OCOP_TEXT, OCOP_DERIVED | OCOP_PERSONAL, NULL },
};

static const struct ocop_column products[] = {
	{ "product", OCOP_CODE, KEY, NULL },
	{ "name", OCOP_TEXT, OCOP_REQUIRED, NULL },
	{ "entity", OCOP_CODE, OCOP_REQUIRED | OCOP_COUNTED, "entities" },
	{ "set", OCOP_WHOLE, OCOP_COUNTED, "sets" },
	{ "unit", OCOP_UNIT, OCOP_COUNTED | OCOP_BLANK_COUNTS, "units" },
	{ "note", OCOP_TEXT, OCOP_PRIVATE, NULL },
	{ "code", OCOP_LAW_CODE, 0, NULL },
	{ "village", OCOP_CODE, OCOP_COUNTED, "villages" },
	{ "since", OCOP_DATE, 0, NULL },
	{ "past", OCOP_TEXT, OCOP_DERIVED | OCOP_PRIVATE, NULL },
};

static const struct ocop_column villages[] = {
	{ "village", OCOP_CODE, KEY, NULL },
	{ "name", OCOP_TEXT, OCOP_REQUIRED, NULL },
	{ "unit", OCOP_UNIT, 0, "units" },
	{ "craft", OCOP_TEXT, 0, NULL },
	{ "recognised", OCOP_DATE, 0, NULL },
	{ "decision", OCOP_TEXT, 0, NULL },
	{ "note", OCOP_TEXT, OCOP_PRIVATE, NULL },
};

static const struct ocop_column areas[] = {
	{ "area", OCOP_CODE, KEY, NULL },
	{ "name", OCOP_TEXT, OCOP_REQUIRED, NULL },
	{ "entities", OCOP_LIST, 0, "entities" },
	{ "growing_code", OCOP_GROWING_CODE, 0, NULL },
	{ "hectares", OCOP_DECIMAL, 0, NULL },
	{ "unit", OCOP_UNIT, 0, "units" },
	{ "stable", OCOP_YESNO, 0, NULL },
	{ "valid_from", OCOP_DATE, 0, NULL },
	{ "valid_until", OCOP_DATE, 0, NULL },
	{ "note", OCOP_TEXT, OCOP_PRIVATE, NULL },
};

static const struct ocop_column labour[] = {
	{ "entity", OCOP_CODE, KEY, "entities" },
	{ "year", OCOP_YEAR, KEY, NULL },
	{ "workers", OCOP_WHOLE, OCOP_REQUIRED, NULL },
	{ "trained", OCOP_WHOLE, 0, NULL },
	{ "note", OCOP_TEXT, OCOP_PRIVATE, NULL },
};

static const struct ocop_column sales_points[] = {
	{ "point", OCOP_CODE, KEY, NULL },
	{ "name", OCOP_TEXT, OCOP_REQUIRED, NULL },
	{ "unit", OCOP_UNIT, 0, "units" },
	{ "address", OCOP_TEXT, 0, NULL },
	{ "opened", OCOP_DATE, 0, NULL },
	{ "closed", OCOP_DATE, 0, NULL },
	{ "note", OCOP_TEXT, OCOP_PRIVATE, NULL },
};

static const struct ocop_column forums[] = {
	{ "forum", OCOP_CODE, KEY, NULL },
	{ "name", OCOP_TEXT, OCOP_REQUIRED, NULL },
	{ "event", OCOP_CODE, OCOP_REQUIRED, "event" },
	{ "international", OCOP_YESNO, 0, NULL },
	{ "held", OCOP_DATE, OCOP_REQUIRED, NULL },
	{ "place", OCOP_TEXT, 0, NULL },
	{ "note", OCOP_TEXT, OCOP_PRIVATE, NULL },
};

/* Money in million đồng. */
static const struct ocop_column funding[] = {
	{ "year", OCOP_YEAR, KEY, NULL },
	{ "source", OCOP_CODE, KEY, "funding_sources" },
	{ "planned", OCOP_DECIMAL, OCOP_MILLIONS, NULL },
	{ "disbursed", OCOP_DECIMAL, OCOP_MILLIONS, NULL },
	{ "note", OCOP_TEXT, OCOP_PRIVATE, NULL },
};

static const struct ocop_column projects[] = {
	{ "project", OCOP_CODE, KEY, "programme_projects" },
	{ "year", OCOP_YEAR, KEY, NULL },
	{ "progress", OCOP_CODE, OCOP_REQUIRED, "progress" },
	{ "planned", OCOP_DECIMAL, OCOP_MILLIONS, NULL },
	{ "disbursed", OCOP_DECIMAL, OCOP_MILLIONS, NULL },
	{ "result", OCOP_TEXT, 0, NULL },
	{ "note", OCOP_TEXT, OCOP_PRIVATE, NULL },
};

/* Blank: as the edition has it. */
static const struct ocop_column councils[] = {
	{ "round", OCOP_ROUND, KEY, NULL },
	{ "edition", OCOP_CODE, 0, "score_editions" },
	{ "level", OCOP_CODE, 0, "level" },
	{ "deviation_limit", OCOP_WHOLE, 0, NULL },
	{ "quorum_percent", OCOP_WHOLE, 0, NULL },
	{ "quorum_chair", OCOP_YESNO, 0, NULL },
	{ "minima", OCOP_CODE, 0, "minima" },
	{ "send_up", OCOP_CODE, 0, "send_up" },
	{ "regulation", OCOP_TEXT, 0, NULL },
	{ "note", OCOP_TEXT, OCOP_PRIVATE, NULL },
	{ "dossier_by", OCOP_DATE, 0, NULL },
	{ "evaluate_by", OCOP_DATE, 0, NULL },
	{ "dossier", OCOP_CODE, 0, "dossier" },
};

/* Who names a round opens it: refers to councils. */
static const struct ocop_column members[] = {
	{ "round", OCOP_ROUND, KEY, "councils" },
	{ "member", OCOP_CODE, KEY, NULL },
	{ "name", OCOP_TEXT, OCOP_REQUIRED | OCOP_PERSONAL, NULL },
	{ "organisation", OCOP_TEXT, 0, NULL },
	{ "role", OCOP_CODE, 0, "role" },
	{ "interests", OCOP_LIST, OCOP_PRIVATE, "entities" },
};

static const struct ocop_column applications[] = {
	{ "round", OCOP_ROUND, KEY, "councils" },
	{ "product", OCOP_CODE, KEY, "products" },
	{ "kind", OCOP_CODE, OCOP_REQUIRED, "application_kind" },
	{ "received", OCOP_DATE, 0, NULL },
	{ "documents", OCOP_LIST, 0, "documents" },
	{ "note", OCOP_TEXT, OCOP_PRIVATE, NULL },
	{ "appeals", OCOP_ROUND, 0, NULL },
	{ "samples", OCOP_WHOLE, 0, NULL },
};

static const struct ocop_column steps[] = {
	{ "round", OCOP_ROUND, KEY, NULL },
	{ "product", OCOP_CODE, KEY, "products" },
	{ "state", OCOP_CODE, KEY, "states" },
	{ "since", OCOP_DATE, KEY, NULL },
	{ "by", OCOP_TEXT, OCOP_REQUIRED | OCOP_PRIVATE, NULL },
	{ "note", OCOP_TEXT, OCOP_PRIVATE, NULL },
	{ "cancelled", OCOP_YESNO, 0, NULL },
	{ "step", OCOP_WHOLE, OCOP_DERIVED, NULL },
};

static const struct ocop_column holidays[] = {
	{ "day", OCOP_DATE, KEY, NULL },
	{ "name", OCOP_TEXT, OCOP_REQUIRED, NULL },
	{ "works", OCOP_YESNO, 0, NULL },
};

/* expires is worked out from issued where a file leaves it blank. */
static const struct ocop_column recognitions[] = {
	{ "product", OCOP_CODE, KEY, "products" },
	{ "decision", OCOP_TEXT, KEY, NULL },
	{ "issued", OCOP_DATE, OCOP_REQUIRED | OCOP_KEY_YEAR, NULL },
	{ "stars", OCOP_STARS, OCOP_REQUIRED, "stars" },
	{ "expires", OCOP_DATE, 0, NULL },
	{ "kind", OCOP_CODE, 0, "kind" },
	{ "round", OCOP_ROUND, 0, NULL },
	{ "authority", OCOP_TEXT, 0, NULL },
	{ "edition", OCOP_CODE, 0, "instruments" },
	{ "note", OCOP_TEXT, OCOP_PRIVATE, NULL },
};

/* What the centre says of a product that was sent up. */
static const struct ocop_column referrals[] = {
	{ "round", OCOP_ROUND, KEY, "councils" },
	{ "product", OCOP_CODE, KEY, "products" },
	{ "sent", OCOP_DATE, OCOP_REQUIRED, NULL },
	{ "letter", OCOP_TEXT, 0, NULL },
	{ "answered", OCOP_DATE, 0, NULL },
	{ "result", OCOP_CODE, 0, "answer" },
	{ "stars", OCOP_STARS, 0, NULL },
	{ "mean", OCOP_DECIMAL, 0, NULL },
	{ "decision", OCOP_TEXT, 0, NULL },
	{ "issued", OCOP_DATE, 0, NULL },
	{ "note", OCOP_TEXT, OCOP_PRIVATE, NULL },
};

/* decision is that of the recognition, act that which revokes it. */
static const struct ocop_column revocations[] = {
	{ "product", OCOP_CODE, KEY, "products" },
	{ "decision", OCOP_TEXT, KEY, NULL },
	{ "revoked", OCOP_DATE, OCOP_REQUIRED, NULL },
	{ "ground", OCOP_CODE, OCOP_REQUIRED, "grounds" },
	{ "concluded", OCOP_DATE, 0, NULL },
	{ "act", OCOP_TEXT, 0, NULL },
	{ "authority", OCOP_TEXT, 0, NULL },
	{ "note", OCOP_TEXT, OCOP_PRIVATE, NULL },
};

static const struct ocop_column conclusions[] = {
	{ "product", OCOP_CODE, KEY, "products" },
	{ "concluded", OCOP_DATE, KEY, NULL },
	{ "ground", OCOP_CODE, OCOP_REQUIRED, "grounds" },
	{ "act", OCOP_TEXT, 0, NULL },
	{ "authority", OCOP_TEXT, 0, NULL },
	{ "lifted", OCOP_DATE, 0, NULL },
	{ "note", OCOP_TEXT, OCOP_PRIVATE, NULL },
};

static const struct ocop_column inspections[] = {
	{ "product", OCOP_CODE, KEY, "products" },
	{ "inspected", OCOP_DATE, KEY, NULL },
	{ "kind", OCOP_CODE, 0, "inspection" },
	{ "by", OCOP_TEXT, OCOP_PRIVATE, NULL },
	{ "findings", OCOP_TEXT, OCOP_PRIVATE, NULL },
	{ "result", OCOP_CODE, 0, "inspection_result" },
	{ "follow_up", OCOP_TEXT, OCOP_PRIVATE, NULL },
	{ "follow_up_by", OCOP_DATE, 0, NULL },
	{ "closed", OCOP_DATE, 0, NULL },
	{ "note", OCOP_TEXT, OCOP_PRIVATE, NULL },
};

#define KIND_OF(table)                                                         \
	{                                                                      \
#table, table, sizeof(table) / sizeof((table)[0])              \
	}

const struct ocop_kind ocop_kinds[] = {
	KIND_OF(units),
	KIND_OF(entities),
	KIND_OF(products),
	KIND_OF(councils),
	KIND_OF(members),
	KIND_OF(applications),
	KIND_OF(steps),
	KIND_OF(holidays),
	KIND_OF(recognitions),
	KIND_OF(referrals),
	KIND_OF(revocations),
	KIND_OF(inspections),
	KIND_OF(villages),
	KIND_OF(areas),
	KIND_OF(labour),
	{ "sales-points", sales_points,
	    sizeof(sales_points) / sizeof(sales_points[0]) },
	KIND_OF(forums),
	KIND_OF(funding),
	KIND_OF(projects),
	{ "old-units", old_units, sizeof(old_units) / sizeof(old_units[0]) },
	KIND_OF(successors),
	KIND_OF(conclusions),
	{ NULL, NULL, 0 },
};

const struct ocop_kind *
ocop_kind_find(const char *name)
{
	for (const struct ocop_kind *kind = ocop_kinds; kind->name; kind++)
		if (strcmp(kind->name, name) == 0)
			return kind;
	return NULL;
}

size_t
ocop_kind_column(const struct ocop_kind *kind, const char *name)
{
	size_t i = 0;

	while (i < kind->count && strcmp(kind->columns[i].name, name) != 0)
		i++;
	return i;
}
