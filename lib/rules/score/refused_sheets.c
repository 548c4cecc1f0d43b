/* Sheets that are spoilt by a line with a fault. */
#include <string.h>

#include "base/grow.h"
#include "rules/score/gathered.h"

int
ocop_sheets_place(struct ocop_place *out, struct ocop_sheets *sheets,
    const struct ocop_cell *product, const struct ocop_cell *member,
    struct ocop_error *err)
{
	if (gathered_product(sheets, product, err) < 0)
		return -1;
	out->product = sheets->at;
	out->member = OCOP_NOBODY;
	if (member->size == 0)
		return 0;
	if (gathered_member(sheets, member, err) < 0)
		return -1;
	out->member = sheets->member;
	return 0;
}

int
ocop_sheets_spoil(struct ocop_sheets *sheets, struct ocop_place place,
    const struct ocop_fault *fault, struct ocop_error *err)
{
	struct ocop_fault *copy;
	size_t known = sheets->spoilt.count;

	if (sheets->list[place.product].refused)
		place.member = OCOP_NOBODY;
	if (map_add(&sheets->spoilt, (const char *)&place, sizeof(place)) ==
	    MAP_NONE)
		return ocop_fail_memory(err);
	if (sheets->spoilt.count == known)
		return 0;
	copy = arena_alloc(&sheets->arena, sizeof(*copy));
	if (!copy ||
	    !grow(&sheets->faults, known, &sheets->faults_room,
		sizeof(*sheets->faults)))
		return ocop_fail_memory(err);
	*copy = *fault;
	sheets->faults[known] = copy;
	/* these are borrowed, and it is asked for later */
	if (fault->file)
		copy->file = arena_copy(
		    &sheets->arena, fault->file, strlen(fault->file));
	if (fault->column)
		copy->column = arena_copy(
		    &sheets->arena, fault->column, strlen(fault->column));
	return (fault->file && !copy->file) ||
		(fault->column && !copy->column) ?
	    ocop_fail_memory(err) :
	    0;
}

const struct ocop_fault *
ocop_sheets_spoilt(const struct ocop_sheets *sheets, struct ocop_place place)
{
	ptrdiff_t at;

	if (sheets->spoilt.count == 0)
		return NULL;
	at = map_find(&sheets->spoilt, (const char *)&place, sizeof(place));
	if (at == MAP_NONE && place.member != OCOP_NOBODY) {
		place.member = OCOP_NOBODY;
		at = map_find(
		    &sheets->spoilt, (const char *)&place, sizeof(place));
	}
	return at == MAP_NONE ? NULL : sheets->faults[at];
}
