/* Pairs of entities or products that are probably the same. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>

#include "base/grow.h"
#include "base/map.h"
#include "base/text.h"
#include "report/reports.h"
#include "rules/likeness/finder.h"

enum { COLUMNS = 7 };

static const char *const columns[COLUMNS] = { "kind", "a", "name_a", "b",
	"name_b", "score", "reason" };

/* The columns of alike_KIND.sql. */
enum { KEY, NAME, TAX_CODE, PHONE, LEADER, ENTITY, SET, UNIT };

struct search {
	const char *kind;
	struct ocop_likeness *likeness;
	struct ocop_pairs *pairs;
	struct map keys;    /* number of the row: its key */
	const char **names; /* by number of the row */
	size_t room;
	struct arena texts;
	struct ocop_pair *sorted;
	struct text reason;
};

static int
add_row(void *ctx, const char *const *row, struct ocop_error *err)
{
	struct search *search = ctx;
	const char *traits[OCOP_TRAITS] = {
		[OCOP_TRAIT_TAX_CODE] = row[TAX_CODE],
		[OCOP_TRAIT_PHONE] = row[PHONE],
		[OCOP_TRAIT_LEADER] = row[LEADER],
		[OCOP_TRAIT_ENTITY] = row[ENTITY],
		[OCOP_TRAIT_SET] = row[SET],
		[OCOP_TRAIT_UNIT] = row[UNIT],
	};
	size_t number = search->keys.count;

	if (!grow(
		&search->names, number, &search->room, sizeof(*search->names)))
		return ocop_fail_memory(err);
	search->names[number] =
	    arena_copy(&search->texts, row[NAME], strlen(row[NAME]));
	if (!search->names[number] ||
	    map_add(&search->keys, row[KEY], strlen(row[KEY])) == MAP_NONE)
		return ocop_fail_memory(err);
	return ocop_pairs_add(search->pairs, row[NAME], traits, err);
}

static int
read_rows(
    struct search *search, struct ocop_store *store, struct ocop_error *err)
{
	char name[32];

	snprintf(name, sizeof(name), "alike_%s", search->kind);
	return ocop_list_each(store, name, NULL, add_row, search, err);
}

/* The most points first, then in the order of the keys. */
static int
by_score(const void *left, const void *right)
{
	const struct ocop_pair *a = left, *b = right;

	if (a->score != b->score)
		return b->score - a->score;
	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	return (a->b > b->b) - (a->b < b->b);
}

static void
add_traits(struct text *out, unsigned traits, const char *word)
{
	for (int t = 0; t < OCOP_TRAITS; t++)
		if (traits >> t & 1)
			text_printf(out, "; %s %s", word,
			    ocop_trait_name((enum ocop_trait)t));
}

static int
write_pair(struct search *search, const struct ocop_pair *pair,
    struct ocop_writer *writer, struct ocop_error *err)
{
	const char *cells[COLUMNS] = { search->kind,
		search->keys.entries[pair->a].key, search->names[pair->a],
		search->keys.entries[pair->b].key, search->names[pair->b] };
	char score[16];

	snprintf(score, sizeof(score), "%d", pair->score);
	cells[5] = score;
	text_reset(&search->reason);
	text_printf(&search->reason, "name %d", pair->name);
	add_traits(&search->reason, pair->agree, "same");
	add_traits(&search->reason, pair->differ, "other");
	cells[6] = text_get(&search->reason);
	return cells[6] ? ocop_writer_row(writer, cells, err) :
			  ocop_fail_memory(err);
}

static int
write_pairs(struct search *search, int least, struct ocop_writer *writer,
    struct ocop_error *err)
{
	const struct ocop_pair *pairs;
	size_t count;

	if (least < 0)
		least = ocop_likeness_reported(search->likeness);
	if (ocop_pairs_find(search->pairs, least, &pairs, &count, err) < 0)
		return -1;
	if (count == 0)
		return 0;
	search->sorted = malloc(count * sizeof(*search->sorted));
	if (!search->sorted)
		return ocop_fail_memory(err);
	memcpy(search->sorted, pairs, count * sizeof(*pairs));
	qsort(search->sorted, count, sizeof(*search->sorted), by_score);
	for (size_t i = 0; i < count; i++)
		if (write_pair(search, &search->sorted[i], writer, err) < 0)
			return -1;
	return (int)count;
}

/* Those of one kind, the most points first; how many there are. */
static int
write_kind(const struct ocop_question *q, const char *kind,
    struct ocop_writer *writer, struct ocop_error *err)
{
	struct search search = { .kind = kind };
	int got = -1;

	if (ocop_likeness_read(&search.likeness, kind, err) == 0 &&
	    ocop_pairs_new(&search.pairs, search.likeness, err) == 0 &&
	    read_rows(&search, q->store, err) == 0)
		got = write_pairs(&search, q->min, writer, err);
	ocop_pairs_free(search.pairs);
	ocop_likeness_free(search.likeness);
	map_free(&search.keys);
	free(search.names);
	arena_free(&search.texts);
	free(search.sorted);
	text_free(&search.reason);
	return got;
}

/* Of both kinds, where none is named. */
static int
write_duplicates(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	static const char *const kinds[] = { "entities", "products" };
	const char *only = q->operand_count > 0 ? q->operands[0] : NULL;
	int all = 0;

	if (q->operand_count > 1 ||
	    (only && strcmp(only, kinds[0]) != 0 &&
		strcmp(only, kinds[1]) != 0))
		return ocop_fail(
		    err, OCOP_EUSAGE, "duplicates: want entities or products");
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		int found = only && strcmp(only, kinds[i]) != 0 ?
		    0 :
		    write_kind(q, kinds[i], writer, err);

		if (found < 0)
			return -1;
		all += found;
	}
	return all;
}

const struct ocop_report report_duplicates = {
	.name = "duplicates",
	.tool = "ocop-register",
	.title = N_("Rows that may be the same"),
	.columns = columns,
	.count = COLUMNS,
	.of = OCOP_OF_CATALOG,
	.options = "min check",
	.operands = "[entities|products]",
	.write = write_duplicates,
};
