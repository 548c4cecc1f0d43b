#include "test.h"

#include "rules/score/course.h"

/* Art. 4.1, 7.3e, 7.4g. */
static void
follows_from_the_stars_and_who_decides_on_them(void **state)
{
	static const struct {
		struct course_facts facts;
		enum course course;
	} cases[] = {
		{ { .stars = 0 }, COURSE_NOT_RANKED },
		{ { .stars = 2 }, COURSE_NOT_AWARDED },
		{ { .stars = 2, .own = true }, COURSE_NOT_AWARDED },
		{ { .stars = 3, .certificate = true, .own = true },
		    COURSE_AWARDED },
		{ { .stars = 5, .certificate = true }, COURSE_UP },
		{ { .stars = 4, .certificate = true, .centre = true },
		    COURSE_BACK },
		{ { .stars = 5,
		      .certificate = true,
		      .own = true,
		      .centre = true },
		    COURSE_AWARDED },
		/* decided before: stays, */
		{ { .stars = 0, .decided = true }, COURSE_STAYS },
		{ { .stars = 3,
		      .certificate = true,
		      .own = true,
		      .decided = true },
		    COURSE_STAYS },
		{ { .stars = 5, .certificate = true, .decided = true },
		    COURSE_STAYS },
		/* unless it was sent up, which is said again */
		{ { .stars = 5,
		      .certificate = true,
		      .decided = true,
		      .sent_up = true },
		    COURSE_UP },
		{ { .stars = 2, .decided = true, .sent_up = true },
		    COURSE_STAYS },
		{ { .stars = 4,
		      .certificate = true,
		      .own = true,
		      .decided = true,
		      .sent_up = true },
		    COURSE_STAYS },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(course_of(&cases[i].facts), cases[i].course);
}

/* Art. 7.4g, RULINGS R43. */
static void
comes_back_to_the_province_from_the_day_of_the_answer(void **state)
{
	(void)state;
	assert_true(course_comes_back(false, true, "2026-11-01", "2026-11-01"));
	assert_true(course_comes_back(false, true, "2026-11-01", "2026-11-02"));
	assert_false(
	    course_comes_back(false, true, "2026-11-01", "2026-10-31"));
	assert_false(course_comes_back(true, true, "2026-11-01", "2026-11-02"));
	assert_false(course_comes_back(false, false, "", "2026-11-02"));
}

/* RULINGS R52. */
static void
ends_where_a_dossier_never_came(void **state)
{
	struct ocop_edition edition = { .dossier = OCOP_DOSSIER_REFUSE };

	(void)state;
	assert_true(course_refuses(&edition, false));
	assert_true(course_refuses(&edition, true));
	edition.dossier = OCOP_DOSSIER_WARN;
	assert_false(course_refuses(&edition, false));
	assert_true(course_refuses(&edition, true));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    follows_from_the_stars_and_who_decides_on_them),
		cmocka_unit_test(
		    comes_back_to_the_province_from_the_day_of_the_answer),
		cmocka_unit_test(ends_where_a_dossier_never_came),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
