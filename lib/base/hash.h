/*
 * SHA-256.  The only part that knows libsodium.
 */
#ifndef OCOP_BASE_HASH_H
#define OCOP_BASE_HASH_H

#include <stddef.h>

enum { HASH_TEXT = 65 }; /* 64 hexadecimal digits and a NUL */

struct hash;

struct hash *hash_new(void); /* NULL when there is no memory */
void hash_add(struct hash *hash, const void *bytes, size_t size);

/*
 * Adds a byte that is 0 for NULL and 1 for a text, its length in 8 bytes,
 * lowest first, and the text: so "ab","c" and "a","bc" differ.
 */
void hash_field(struct hash *hash, const char *text);

/* Writes the digest and releases the hash. */
void hash_finish(struct hash *hash, char out[HASH_TEXT]);

#endif
