#include <stdio.h>

#include "store/round/sheet_seal.h"

static int
open_hash(struct sheet_seal *seal, struct ocop_error *err)
{
	if (!seal->hash && !(seal->hash = hash_new()))
		return ocop_fail_memory(err);
	return 0;
}

int
sheet_seal_add(struct sheet_seal *seal, const struct sealed_sheet *sheet,
    struct ocop_error *err)
{
	char numbers[32];

	if (open_hash(seal, err) < 0)
		return -1;
	snprintf(numbers, sizeof(numbers), "%d/%d", sheet->version, sheet->set);
	hash_field(seal->hash, sheet->round);
	hash_field(seal->hash, sheet->product);
	hash_field(seal->hash, sheet->who);
	hash_field(seal->hash, numbers);
	hash_field(seal->hash, sheet->points);
	hash_field(seal->hash, sheet->options);
	hash_field(seal->hash, sheet->conditions);
	return 0;
}

int
sheet_seal_finish(
    struct sheet_seal *seal, char out[HASH_TEXT], struct ocop_error *err)
{
	if (open_hash(seal, err) < 0)
		return -1;
	hash_finish(seal->hash, out);
	seal->hash = NULL;
	return 0;
}

void
sheet_seal_reset(struct sheet_seal *seal)
{
	char unused[HASH_TEXT];

	if (seal->hash)
		hash_finish(seal->hash, unused);
	seal->hash = NULL;
}
