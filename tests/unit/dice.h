/*
 * Numbers that look random and are the same in every run.
 */
#ifndef OCOP_TEST_DICE_H
#define OCOP_TEST_DICE_H

#include <stddef.h>
#include <stdint.h>

/* splitmix64 */
static inline uint64_t
next(uint64_t *random)
{
	uint64_t z = *random += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	return z ^ z >> 31;
}

static inline size_t
below(uint64_t *random, size_t limit)
{
	return (size_t)(next(random) % limit);
}

#endif
