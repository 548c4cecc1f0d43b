/* Packs: the files one may have with their columns, and rows in memory. */
#include <stdlib.h>
#include <string.h>

#include <ocop/pack.h>

#include "base/arena.h"

/* One table of columns a file; the names are those of the header row. */
#define T(name)                                                                \
	{                                                                      \
		name, OCOP_TEXT, 0, NULL                                       \
	}
#define R(name)                                                                \
	{                                                                      \
		name, OCOP_TEXT, OCOP_REQUIRED, NULL                           \
	}
#define K(name)                                                                \
	{                                                                      \
		name, OCOP_CODE, OCOP_KEY | OCOP_REQUIRED, NULL                \
	}
#define N(name)                                                                \
	{                                                                      \
		name, OCOP_WHOLE, 0, NULL                                      \
	}
#define W(name)                                                                \
	{                                                                      \
		name, OCOP_WHOLE, OCOP_REQUIRED, NULL                          \
	}

static const struct ocop_column sets[] = { K("set"), W("group"),
	T("subgroup_vi"), R("label_vi"), R("label_en"), T("ministry"),
	N("samples") };
static const struct ocop_column criteria[] = { K("set"), K("code"), T("parent"),
	R("part"), W("leaf"), W("max"), R("label_vi"), R("label_en") };
static const struct ocop_column options[] = { K("set"), K("code"), K("option"),
	W("points"), N("min_star"), N("variant"), R("label_vi"),
	R("label_en") };
static const struct ocop_column conditions[] = { K("set"), K("condition"),
	T("code"), R("effect"), T("depends_on"), R("label_vi"), R("label_en") };
static const struct ocop_column stars[] = { K("stars"), W("from"),
	R("decided_by"), W("certificate") };
static const struct ocop_column parameters[] = { K("parameter"), R("value"),
	R("basis"), T("source"), R("label_en") };
static const struct ocop_column groups[] = { K("group"), R("label_vi"),
	R("label_en"), T("source") };
static const struct ocop_column provinces[] = { K("unit"), R("name"),
	R("full_name"), T("name_en"), R("type") };
static const struct ocop_column rounds[] = { K("level"), K("round"),
	R("dossiers_by"), R("evaluate_by"), W("year_offset") };
static const struct ocop_column documents[] = { K("document"), R("label_en"),
	R("label_vi"), R("by"), R("kinds"), T("source") };
static const struct ocop_column revocations[] = { K("ground"), R("label_en"),
	R("label_vi") };
static const struct ocop_column doubts[] = { K("set"), K("code"), K("option"),
	R("used"), R("note") };
static const struct ocop_column programme[] = { K("programme"), R("label_vi"),
	R("label_en"), R("from"), R("until"), T("source") };
static const struct ocop_column entity_types[] = { K("type"), R("label_vi"),
	R("label_en"), T("sets"), T("source") };
static const struct ocop_column targets[] = { K("code"), R("label_vi"),
	R("label_en"), R("measure"), T("argument"), R("unit"), W("target"),
	N("target_max"), W("baseline"), R("due"), T("source") };
static const struct ocop_column funding_sources[] = { K("funding"),
	R("label_vi"), R("label_en"), T("source") };
static const struct ocop_column projects[] = { K("project"), R("label_vi"),
	R("label_en"), R("kind"), T("source") };
static const struct ocop_column instruments[] = { K("instrument"),
	R("citation"), T("amends"), R("from"), T("until"), N("validity_months"),
	T("source"), R("confidence"), T("note") };
static const struct ocop_column deciders[] = { K("instrument"), K("stars"),
	R("decided_by"), T("authority"), R("confidence"), T("source") };
static const struct ocop_column states[] = { K("state"), R("label_en"),
	R("label_vi") };
static const struct ocop_column transitions[] = { K("state"), K("next"),
	R("by"), T("kinds"), T("source") };
static const struct ocop_column ethnic_groups[] = { K("ethnic"), R("name") };
static const struct ocop_column unit_types[] = { K("type"), R("label_vi"),
	R("label_en"), R("levels"), T("other"), T("source") };

static const struct ocop_column amends[] = { K("amends"), R("from") };

#define FILE_OF(table)                                                         \
	{                                                                      \
#table, table, sizeof(table) / sizeof((table)[0])              \
	}

const struct ocop_pack_file ocop_pack_files[] = {
	FILE_OF(groups),
	FILE_OF(sets),
	FILE_OF(criteria),
	FILE_OF(options),
	FILE_OF(conditions),
	FILE_OF(stars),
	FILE_OF(parameters),
	FILE_OF(rounds),
	FILE_OF(documents),
	FILE_OF(revocations),
	FILE_OF(doubts),
	FILE_OF(programme),
	FILE_OF(entity_types),
	FILE_OF(targets),
	FILE_OF(funding_sources),
	FILE_OF(projects),
	FILE_OF(ethnic_groups),
	FILE_OF(provinces),
	FILE_OF(instruments),
	FILE_OF(deciders),
	FILE_OF(states),
	FILE_OF(transitions),
	FILE_OF(unit_types),
	FILE_OF(amends),
	{ NULL, NULL, 0 },
};

const struct ocop_table *
ocop_pack_table(const struct ocop_pack *pack, const char *name)
{
	size_t i = 0;

	while (strcmp(ocop_pack_files[i].name, name) != 0)
		i++;
	return &pack->tables[i];
}

const char *
ocop_table_cell(const struct ocop_table *table, size_t row, const char *column)
{
	size_t i = 0;

	while (strcmp(table->file->columns[i].name, column) != 0)
		i++;
	return table->cells[row * table->file->count + i];
}

int
ocop_pack_new(struct ocop_pack **out, const char *edition, const char *citation,
    struct ocop_error *err)
{
	struct ocop_pack *pack = calloc(1, sizeof(*pack));
	struct arena *arena = calloc(1, sizeof(*arena));

	*out = NULL;
	if (!pack || !arena)
		goto fail;
	pack->memory = arena;
	pack->edition = arena_copy(arena, edition, strlen(edition));
	pack->citation = arena_copy(arena, citation, strlen(citation));
	if (!pack->edition || !pack->citation)
		goto fail;
	for (size_t i = 0; i < OCOP_PACK_FILES; i++)
		pack->tables[i].file = &ocop_pack_files[i];
	*out = pack;
	return 0;
fail:
	if (arena)
		arena_free(arena);
	free(arena);
	free(pack);
	return ocop_fail_memory(err);
}

int
ocop_pack_cite(
    struct ocop_pack *pack, const char *citation, struct ocop_error *err)
{
	size_t size = strlen(citation), same = 0;
	char *copy;

	/* What every file says: the instrument and its date. */
	if (*pack->citation) {
		while (citation[same] && citation[same] == pack->citation[same])
			same++;
		if (citation[same] || pack->citation[same])
			while (same > 0 && citation[same] != ',')
				same--;
		if (same > 0)
			size = same;
	}
	if (!(copy = arena_copy(pack->memory, citation, size)))
		return ocop_fail_memory(err);
	pack->citation = copy;
	return 0;
}

/* Makes room for one more row: the room doubles at each power of two. */
static int
grow(struct ocop_table *table)
{
	size_t room = table->rows ? 2 * table->rows : 8;
	const char **cells;
	size_t *lines;

	if (table->rows >= 8 && (table->rows & (table->rows - 1)) != 0)
		return 0;
	if (table->rows != 0 && table->rows < 8)
		return 0;
	cells =
	    realloc(table->cells, room * table->file->count * sizeof(*cells));
	if (!cells)
		return -1;
	table->cells = cells;
	if (!(lines = realloc(table->lines, room * sizeof(*lines))))
		return -1;
	table->lines = lines;
	return 0;
}

int
ocop_pack_add(struct ocop_pack *pack, size_t at, const char *const *cells,
    size_t line, struct ocop_error *err)
{
	struct ocop_table *table = &pack->tables[at];
	size_t count = table->file->count;
	const char **row;

	if (grow(table) < 0)
		return ocop_fail_memory(err);
	row = table->cells + table->rows * count;
	for (size_t i = 0; i < count; i++)
		if (!(row[i] = arena_copy(
			  pack->memory, cells[i], strlen(cells[i]))))
			return ocop_fail_memory(err);
	table->lines[table->rows++] = line;
	return 0;
}

void
ocop_pack_free(struct ocop_pack *pack)
{
	if (!pack)
		return;
	for (size_t i = 0; i < OCOP_PACK_FILES; i++) {
		free(pack->tables[i].cells);
		free(pack->tables[i].lines);
	}
	arena_free(pack->memory);
	free(pack->memory);
	free(pack);
}
