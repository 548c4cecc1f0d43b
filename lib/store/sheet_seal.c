#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/sheet_seal.h"

static int
make_room(struct sheet_seal *seal, struct ocop_error *err)
{
	size_t room = seal->room ? seal->room * 2 : 64;
	void *more;

	if (seal->count < seal->room)
		return 0;
	if (!(more = realloc(seal->digests, room * sizeof(*seal->digests))))
		return ocop_fail_memory(err);
	seal->digests = more;
	seal->room = room;
	return 0;
}

int
sheet_seal_add(struct sheet_seal *seal, const struct sealed_sheet *sheet,
    struct ocop_error *err)
{
	struct hash *hash;
	char number[24];

	if (make_room(seal, err) < 0)
		return -1;
	if (!(hash = hash_new()))
		return ocop_fail_memory(err);
	hash_field(hash, sheet->round);
	hash_field(hash, sheet->product);
	hash_field(hash, sheet->who);
	snprintf(number, sizeof(number), "%d", sheet->version);
	hash_field(hash, number);
	snprintf(number, sizeof(number), "%d", sheet->set);
	hash_field(hash, number);
	hash_field(hash, sheet->points);
	hash_field(hash, sheet->options);
	hash_field(hash, sheet->conditions);
	hash_finish(hash, seal->digests[seal->count++]);
	return 0;
}

static int
by_digest(const void *a, const void *b)
{
	return strcmp(a, b);
}

int
sheet_seal_finish(
    struct sheet_seal *seal, char out[HASH_TEXT], struct ocop_error *err)
{
	struct hash *hash = hash_new();

	if (!hash)
		return ocop_fail_memory(err);
	if (seal->count > 0)
		qsort(seal->digests, seal->count, sizeof(*seal->digests),
		    by_digest);
	for (size_t i = 0; i < seal->count; i++)
		hash_field(hash, seal->digests[i]);
	hash_finish(hash, out);
	seal->count = 0;
	return 0;
}

void
sheet_seal_reset(struct sheet_seal *seal)
{
	free(seal->digests);
	*seal = (struct sheet_seal){ 0 };
}
