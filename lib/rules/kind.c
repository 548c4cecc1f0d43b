#include <string.h>

#include <ocop/kind.h>

enum { KEY = OCOP_KEY | OCOP_REQUIRED };

static const struct ocop_column units[] = {
	{ "unit", OCOP_CODE, KEY, NULL },
	{ "name", OCOP_TEXT, OCOP_REQUIRED, NULL },
	{ "full_name", OCOP_TEXT, 0, NULL },
	{ "name_en", OCOP_TEXT, 0, NULL },
	{ "type", OCOP_TEXT, 0, NULL },
	{ "province", OCOP_CODE, 0, "provinces" },
};

static const struct ocop_column entities[] = {
	{ "entity", OCOP_CODE, KEY, NULL },
	{ "name", OCOP_TEXT, OCOP_REQUIRED, NULL },
	{ "type", OCOP_CODE, OCOP_REQUIRED, "entity_types" },
	{ "leader", OCOP_TEXT, 0, NULL },
	{ "gender", OCOP_CODE, 0, "gender" },
	{ "ethnic", OCOP_CODE, 0, "ethnic_groups" },
	{ "tax_code", OCOP_CODE, 0, NULL },
	{ "phone", OCOP_TEXT, 0, NULL },
	{ "email", OCOP_TEXT, 0, NULL },
	{ "address", OCOP_TEXT, 0, NULL },
	{ "unit", OCOP_CODE, 0, "units" },
	{ "note", OCOP_TEXT, 0, NULL },
};

static const struct ocop_column products[] = {
	{ "product", OCOP_CODE, KEY, NULL },
	{ "name", OCOP_TEXT, OCOP_REQUIRED, NULL },
	{ "entity", OCOP_CODE, OCOP_REQUIRED, "entities" },
	{ "set", OCOP_WHOLE, 0, "sets" },
	{ "unit", OCOP_CODE, 0, "units" },
	{ "note", OCOP_TEXT, 0, NULL },
	{ "code", OCOP_CODE, OCOP_DERIVED, NULL },
};

static const struct ocop_column members[] = {
	{ "round", OCOP_ROUND, KEY, NULL },
	{ "member", OCOP_CODE, KEY, NULL },
	{ "name", OCOP_TEXT, OCOP_REQUIRED, NULL },
	{ "organisation", OCOP_TEXT, 0, NULL },
	{ "role", OCOP_CODE, 0, "role" },
	{ "interests", OCOP_LIST, 0, "entities" },
};

static const struct ocop_column applications[] = {
	{ "round", OCOP_ROUND, KEY, NULL },
	{ "product", OCOP_CODE, KEY, "products" },
	{ "kind", OCOP_CODE, OCOP_REQUIRED, "kind" },
	{ "received", OCOP_DATE, 0, NULL },
	{ "documents", OCOP_LIST, 0, "documents" },
	{ "note", OCOP_TEXT, 0, NULL },
};

/* expires is worked out from issued where a file leaves it blank. */
static const struct ocop_column recognitions[] = {
	{ "product", OCOP_CODE, KEY, "products" },
	{ "decision", OCOP_TEXT, KEY, NULL },
	{ "issued", OCOP_DATE, OCOP_REQUIRED, NULL },
	{ "stars", OCOP_WHOLE, OCOP_REQUIRED, "stars" },
	{ "expires", OCOP_DATE, 0, NULL },
	{ "kind", OCOP_CODE, 0, "kind" },
	{ "round", OCOP_ROUND, 0, NULL },
	{ "authority", OCOP_TEXT, 0, NULL },
	{ "edition", OCOP_CODE, 0, NULL },
	{ "note", OCOP_TEXT, 0, NULL },
};

#define KIND_OF(table)                                                         \
	{                                                                      \
#table, table, sizeof(table) / sizeof((table)[0])              \
	}

const struct ocop_kind ocop_kinds[] = {
	KIND_OF(units),
	KIND_OF(entities),
	KIND_OF(products),
	KIND_OF(members),
	KIND_OF(applications),
	KIND_OF(recognitions),
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
