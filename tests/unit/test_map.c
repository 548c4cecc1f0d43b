#include "test.h"

#include <stdio.h>
#include <string.h>

#include "base/map.h"

static ptrdiff_t
add(struct map *map, const char *key)
{
	return map_add(map, key, strlen(key));
}

static ptrdiff_t
find(const struct map *map, const char *key)
{
	return map_find(map, key, strlen(key));
}

static void
finds_nothing_in_an_empty_map(void **state)
{
	struct map map = { 0 };

	(void)state;
	assert_int_equal(find(&map, ""), MAP_NONE);
	assert_int_equal(find(&map, "SP01"), MAP_NONE);
	map_free(&map);
}

static void
numbers_keys_by_first_appearance(void **state)
{
	struct map map = { 0 };

	(void)state;
	assert_int_equal(add(&map, "SP02"), 0);
	assert_int_equal(add(&map, "SP01"), 1);
	assert_int_equal(add(&map, "SP02"), 0);
	assert_int_equal(add(&map, "SP0"), 2);
	assert_int_equal(add(&map, "sp02"), 3);
	assert_int_equal(map.count, 4);
	assert_int_equal(find(&map, "SP01"), 1);
	assert_int_equal(find(&map, "SP03"), MAP_NONE);
	assert_int_equal(map.count, 4);
	assert_string_equal(map.entries[2].key, "SP0");
	assert_int_equal(map.entries[2].size, 3);
	map_free(&map);
}

static void
keeps_every_key_as_it_grows(void **state)
{
	enum { MANY = 20000 };
	struct map map = { 0 };
	const char *first = NULL;
	char key[32];

	(void)state;
	for (int i = 0; i < MANY; i++) {
		snprintf(key, sizeof(key), "68-24778-%d-2026", i);
		assert_int_equal(add(&map, key), i);
		if (i == 0)
			first = map.entries[0].key;
		/* just before and after each doubling of the slots */
		if ((i & (i + 1)) == 0)
			for (int j = 0; j <= i; j++) {
				snprintf(
				    key, sizeof(key), "68-24778-%d-2026", j);
				assert_int_equal(find(&map, key), j);
			}
	}
	for (int i = 0; i < MANY; i++) {
		snprintf(key, sizeof(key), "68-24778-%d-2026", i);
		assert_int_equal(add(&map, key), i);
		assert_string_equal(map.entries[i].key, key);
	}
	assert_int_equal(map.count, MANY);
	assert_ptr_equal(map.entries[0].key, first); /* keys never move */
	assert_int_equal(find(&map, "68-24778-20000-2026"), MAP_NONE);
	map_free(&map);
}

static void
takes_an_empty_key(void **state)
{
	struct map map = { 0 };

	(void)state;
	assert_int_equal(add(&map, "a"), 0);
	assert_int_equal(add(&map, ""), 1);
	assert_int_equal(add(&map, ""), 1);
	assert_int_equal(find(&map, ""), 1);
	assert_string_equal(map.entries[1].key, "");
	map_free(&map);
}

static void
tells_keys_with_nul_inside_apart(void **state)
{
	struct map map = { 0 };

	(void)state;
	assert_int_equal(map_add(&map, "a\0b", 3), 0);
	assert_int_equal(map_add(&map, "a\0c", 3), 1);
	assert_int_equal(map_add(&map, "a", 1), 2);
	assert_int_equal(map_add(&map, "a\0", 2), 3);
	assert_int_equal(map_add(&map, "a\0b", 3), 0);
	assert_int_equal(map_find(&map, "a\0c", 3), 1);
	assert_int_equal(map_find(&map, "a\0d", 3), MAP_NONE);
	assert_memory_equal(map.entries[1].key, "a\0c", 4);
	map_free(&map);
}

static void
copies_its_keys_and_can_start_again(void **state)
{
	struct map map = { 0 };
	char key[] = "HTX01";

	(void)state;
	assert_int_equal(add(&map, key), 0);
	key[4] = '2';
	assert_int_equal(find(&map, "HTX01"), 0);
	assert_int_equal(find(&map, key), MAP_NONE);
	map_free(&map);
	assert_int_equal(find(&map, "HTX01"), MAP_NONE);
	assert_int_equal(add(&map, "HTX02"), 0);
	map_free(&map);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_nothing_in_an_empty_map),
		cmocka_unit_test(numbers_keys_by_first_appearance),
		cmocka_unit_test(keeps_every_key_as_it_grows),
		cmocka_unit_test(takes_an_empty_key),
		cmocka_unit_test(tells_keys_with_nul_inside_apart),
		cmocka_unit_test(copies_its_keys_and_can_start_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
