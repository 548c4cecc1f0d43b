#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/grow.h"
#include "base/text.h"
#include "report/read/standings.h"

int
standings_create(struct ocop_standings **out, struct ocop_edition *edition,
    const char *accepted, struct ocop_error *err)
{
	struct ocop_standings *s = calloc(1, sizeof(*s));

	*out = s;
	if (!s) {
		ocop_edition_free(edition);
		return ocop_fail_memory(err);
	}
	s->edition = edition;
	s->accepted = accepted;
	memcpy(s->columns, ocop_rank_columns, sizeof(ocop_rank_columns));
	s->columns[NAME] = "name";
	s->columns[ENTITY] = "entity";
	s->columns[COMMUNE] = "commune";
	return 0;
}

void
ocop_standings_free(struct ocop_standings *s)
{
	if (!s)
		return;
	ocop_edition_free(s->edition);
	map_free(&s->products);
	arena_free(&s->arena);
	free(s->places);
	free(s->list);
	free(s);
}

const char *
standings_keep(struct ocop_standings *s, const char *text)
{
	return arena_copy(&s->arena, text, strlen(text));
}

/* The reason of an incomplete product that is ranked all the same. */
static const char *
accepted_reason(struct ocop_standings *s, const char *reason)
{
	struct text text = { 0 };
	const char *kept;

	text_printf(&text, "%s%saccepted: %s", reason, *reason ? "; " : "",
	    s->accepted);
	kept = text_get(&text) ? standings_keep(s, text.bytes) : NULL;
	text_free(&text);
	return kept;
}

int
standings_add(struct ocop_standings *s, const struct ocop_totals *totals,
    struct ocop_error *err)
{
	struct ocop_standing *standing;
	bool accepted = s->accepted && totals->state == OCOP_INCOMPLETE;

	if (!grow(&s->list, s->count, &s->room, sizeof(*s->list)))
		return ocop_fail_memory(err);
	standing = &s->list[s->count];
	standing->totals = *totals;
	standing->totals.product = standings_keep(s, totals->product);
	standing->totals.unmet = standings_keep(s, totals->unmet);
	standing->totals.reason = accepted && totals->figures ?
	    accepted_reason(s, totals->reason) :
	    standings_keep(s, totals->reason);
	if (!standing->totals.product || !standing->totals.unmet ||
	    !standing->totals.reason)
		return ocop_fail_memory(err);
	ocop_standing_fill(standing, s->edition, accepted);
	s->count++;
	return 0;
}

size_t
ocop_standings_count(const struct ocop_standings *s)
{
	return s->count;
}

const struct ocop_standing *
ocop_standings_get(const struct ocop_standings *s, size_t number)
{
	return &s->list[number];
}

const struct ocop_edition *
ocop_standings_edition(const struct ocop_standings *s)
{
	return s->edition;
}

static int
boundary_of(const struct ocop_standings *s, const struct ocop_totals *totals)
{
	return totals->figures ? ocop_boundary_near(s->edition, &s->near,
				     totals->sum, (int64_t)totals->sheets) :
				 0;
}

void
ocop_standings_near(
    struct ocop_standings *s, const struct ocop_fraction *within)
{
	size_t kept = 0;

	s->near = *within;
	s->near_at = s->catalog ? COLUMNS : OCOP_RANK_COLUMNS;
	s->columns[s->near_at + BOUNDARY] = "boundary";
	s->columns[s->near_at + DISTANCE] = "distance";
	for (size_t i = 0; i < s->count; i++)
		if (boundary_of(s, &s->list[i].totals) > 0)
			s->list[kept++] = s->list[i];
	s->count = kept;
}

void
ocop_standings_columns(
    const struct ocop_standings *s, const char *const **columns, size_t *count)
{
	*columns = s->columns;
	*count = s->catalog ? COLUMNS : OCOP_RANK_COLUMNS;
	if (s->near_at)
		*count = s->near_at + NEAR_COLUMNS;
}

/* The boundary a product is near to, and how far its mean lies above it. */
static void
write_near(struct ocop_standings *s, const struct ocop_totals *totals)
{
	int64_t n = (int64_t)totals->sheets;
	int boundary = boundary_of(s, totals);

	snprintf(s->boundary, sizeof(s->boundary), "%d", boundary);
	number_toward(s->distance, totals->sum - boundary * n, n);
	s->cells[s->near_at + BOUNDARY] = s->boundary;
	s->cells[s->near_at + DISTANCE] = s->distance;
}

const char *const *
ocop_standings_cells(struct ocop_standings *s, size_t number)
{
	const struct ocop_standing *standing = &s->list[number];

	ocop_standing_write(&s->row, standing, s->edition);
	memcpy(s->cells, s->row.cells, sizeof(s->row.cells));
	if (s->catalog) {
		const char *product = standing->totals.product;
		const struct place *place = &s->places[map_find(
		    &s->products, product, strlen(product))];

		s->cells[NAME] = place->name;
		s->cells[ENTITY] = place->entity;
		s->cells[COMMUNE] = place->commune;
	}
	if (s->near_at)
		write_near(s, &standing->totals);
	return s->cells;
}
