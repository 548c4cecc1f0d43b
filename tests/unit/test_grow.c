#include "test.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/grow.h"

static void
keeps_what_it_has_and_zeroes_the_rest(void **state)
{
	struct pair {
		int value;
		const char *name;
	} *list = NULL;
	size_t room = 0;

	(void)state;
	for (size_t i = 0; i < 1000; i++) {
		assert_true(grow(&list, i, &room, sizeof(*list)));
		assert_true(room > i);
		assert_int_equal(list[i].value, 0);
		assert_null(list[i].name);
		list[i] = (struct pair){ (int)i + 1, "x" };
	}
	for (size_t i = 0; i < 1000; i++)
		assert_int_equal(list[i].value, i + 1);
	free(list);
}

static void
leaves_the_list_alone_where_there_is_room(void **state)
{
	int *list = NULL, *before;
	size_t room = 0;

	(void)state;
	assert_true(grow(&list, 0, &room, sizeof(*list)));
	before = list;
	assert_true(grow(&list, room - 1, &room, sizeof(*list)));
	assert_ptr_equal(list, before);
	free(list);
}

static void
refuses_more_than_can_be_counted(void **state)
{
	size_t room = SIZE_MAX / 4, before = room;
	char *list = NULL;

	(void)state;
	assert_false(grow(&list, room, &room, 64));
	assert_int_equal(room, before);
	assert_null(list);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_what_it_has_and_zeroes_the_rest),
		cmocka_unit_test(leaves_the_list_alone_where_there_is_room),
		cmocka_unit_test(refuses_more_than_can_be_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
