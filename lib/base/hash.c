#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "base/hash.h"

struct hash {
	crypto_hash_sha256_state state;
};

struct hash *
hash_new(void)
{
	struct hash *hash = malloc(sizeof(*hash));

	if (hash)
		crypto_hash_sha256_init(&hash->state);
	return hash;
}

void
hash_add(struct hash *hash, const void *bytes, size_t size)
{
	crypto_hash_sha256_update(&hash->state, bytes, size);
}

void
hash_field(struct hash *hash, const char *text)
{
	size_t size = text ? strlen(text) : 0;
	unsigned char head[9] = { text != NULL };

	for (size_t i = 1; i < sizeof(head); i++, size >>= 8)
		head[i] = size & 0xff;
	hash_add(hash, head, sizeof(head));
	if (text)
		hash_add(hash, text, strlen(text));
}

void
hash_finish(struct hash *hash, char out[HASH_TEXT])
{
	unsigned char digest[crypto_hash_sha256_BYTES];

	crypto_hash_sha256_final(&hash->state, digest);
	sodium_bin2hex(out, HASH_TEXT, digest, sizeof(digest));
	free(hash);
}
