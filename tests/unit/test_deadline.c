#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/date.h>

#include "base/text.h"
#include "rules/time/deadline.h"

static int
day_of(const char *text)
{
	struct ocop_date date = { 0 };

	if (!*text)
		return OCOP_NO_DAY;
	if (!ocop_date_parse(&date, text))
		fail_msg("%s is no date", text);
	return ocop_date_days(date);
}

static const char *
text_of(char out[OCOP_DATE_TEXT], int day)
{
	out[0] = '\0';
	if (day != OCOP_NO_DAY)
		ocop_date_format(out, ocop_date_from_days(day));
	return out;
}

static void
set(struct ocop_procedure *procedure, const char *name, const char *value)
{
	struct ocop_error err;

	if (ocop_procedure_set(procedure, name, value, &err) < 0)
		fail_msg("%s", err.text);
}

static void
settle(struct ocop_procedure *procedure)
{
	memset(procedure, 0, sizeof(*procedure));
	set(procedure, "weekend", "6 7");
	set(procedure, "commune_working_days", "15");
	set(procedure, "renewal_from_days", "180");
	set(procedure, "renewal_until_days", "120");
	set(procedure, "renewal_decision_days", "45");
	set(procedure, "deadline_day_counts", "0");
	set(procedure, "terms_roll_over_days_off", "1");
	set(procedure, "former_before", "2026-05-22");
	set(procedure, "former_days_first", "60");
	set(procedure, "former_days_renewal", "30");
	set(procedure, "points_max", "100"); /* not one of its own */
}

static void
takes_the_numbers_of_the_procedure(void **state)
{
	static const char *const names[] = { "weekend", "commune_working_days",
		"renewal_from_days", "renewal_until_days",
		"renewal_decision_days", "deadline_day_counts" };
	struct ocop_procedure procedure;
	struct ocop_error err = { 0 };

	(void)state;
	settle(&procedure);
	assert_int_equal(procedure.weekend, 1u << 6 | 1u << 7);
	assert_int_equal(procedure.commune_working_days, 15);
	assert_int_equal(procedure.renewal_decision_days, 45);
	assert_int_equal(ocop_procedure_check(&procedure, &err), 0);
	/* each of them must be there */
	for (size_t i = 0; i < COUNT(names); i++) {
		settle(&procedure);
		procedure.have &= ~(1u << i);
		assert_int_equal(ocop_procedure_check(&procedure, &err), -1);
		assert_non_null(strstr(err.text, names[i]));
	}
}

static void
refuses_numbers_that_are_none(void **state)
{
	static const char *const cases[][2] = {
		{ "commune_working_days", "fifteen" },
		{ "commune_working_days", "-1" },
		{ "weekend", "6 7 8" },
		{ "weekend", "sunday" },
		{ "weekend", "1 2 3 4 5 6 7" },
		{ "former_before", "22 May" },
		{ "former_days_first", "two months" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ocop_procedure procedure = { 0 };
		struct ocop_error err = { 0 };

		assert_int_equal(ocop_procedure_set(&procedure, cases[i][0],
				     cases[i][1], &err),
		    -1);
		assert_non_null(strstr(err.text, cases[i][1]));
	}
}

static void
reads_the_days_of_a_round(void **state)
{
	static const struct {
		const char *counts;
		int year;
		const char *dossiers, *evaluate;
		const char *dossier_by, *evaluate_by;
	} cases[] = {
		{ "0", 2026, "04-30", "06-30", "2026-04-29", "2026-06-29" },
		{ "1", 2026, "04-30", "06-30", "2026-04-30", "2026-06-30" },
		{ "0", 2027, "01-30", "03-30", "2027-01-29", "2027-03-29" },
		{ "0", 2026, "01-01", "03-01", "2025-12-31", "2026-02-28" },
		{ "0", 2028, "02-29", "03-01", "2028-02-28", "2028-02-29" },
		{ "0", 2027, "02-29", "03-01", NULL, NULL },
		{ "0", 2026, "4-30", "06-30", NULL, NULL },
		{ "0", 2026, "04-30", "", NULL, NULL },
		{ "0", 2026, "04-31", "06-30", NULL, NULL },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ocop_procedure procedure;
		struct ocop_round_days days;
		struct ocop_error err = { 0 };
		char text[OCOP_DATE_TEXT];
		int got;

		settle(&procedure);
		set(&procedure, "deadline_day_counts", cases[i].counts);
		got = ocop_round_days(&days, &procedure, cases[i].year,
		    cases[i].dossiers, cases[i].evaluate, &err);
		assert_int_equal(got, cases[i].dossier_by ? 0 : -1);
		if (got < 0)
			continue;
		assert_string_equal(
		    text_of(text, days.dossier), cases[i].dossier_by);
		assert_string_equal(
		    text_of(text, days.evaluate), cases[i].evaluate_by);
	}
}

enum {
	RENEWAL = 1,
	COMPLETE = 2,
	REPORTED = 4,
	NO_ROUND = 8,
	CENTRE = 16,
	UPGRADE = 32,
	OF_FORMER = 64, /* a round under the score sheets of before */
};

/* A dossier of the second round of 2026. */
static const struct {
	const char *what;
	int flags;
	const char *received, *expires;
	const char *steps; /* "state date; state date" */
	const char *as_of;
	/* form03_by form03_at dossier_by evaluate_by: late days ... */
	const char *want;
} cases[] = {
	{ "nothing yet", 0, "", "", "", "2026-10-29",
	    "- - 2026-10-29 2026-12-29:" },
	{ "never received, the round is closed", 0, "", "", "", "2026-10-30",
	    "- - 2026-10-29 2026-12-29: dossier 1" },
	{ "received later than the day asked for", 0, "2026-09-21", "", "",
	    "2026-09-20", "- - 2026-10-29 2026-12-29:" },
	{ "at the commune, its last day", 0, "2026-09-21", "", "", "2026-10-12",
	    "2026-10-12 - 2026-10-29 2026-12-29:" },
	{ "at the commune, a day more", 0, "2026-09-21", "", "", "2026-10-13",
	    "2026-10-12 - 2026-10-29 2026-12-29: form03 1" },
	{ "its papers are there, the day is not known", REPORTED, "2026-09-21",
	    "", "", "2026-11-20", "2026-10-12 - 2026-10-29 2026-12-29:" },
	{ "the same, and nothing was decided", REPORTED, "2026-09-21", "", "",
	    "2026-12-31", "2026-10-12 - 2026-10-29 2026-12-29: evaluation 2" },
	{ "forwarded on the last day", 0, "2026-09-21", "",
	    "forwarded 2026-10-12", "2026-12-29",
	    "2026-10-12 2026-10-12 2026-10-29 2026-12-29:" },
	{ "forwarded too late for the commune", 0, "2026-09-21", "",
	    "forwarded 2026-10-15", "2026-12-29",
	    "2026-10-12 2026-10-15 2026-10-29 2026-12-29: form03 3" },
	{ "forwarded too late for the round", 0, "2026-10-12", "",
	    "forwarded 2026-10-30", "2027-03-01",
	    "2026-11-02 2026-10-30 2026-10-29 2026-12-29: dossier 1" },
	{ "in time, and not judged", 0, "2026-09-21", "",
	    "forwarded 2026-10-12; advisory 2026-11-01; council 2026-12-20",
	    "2026-12-30",
	    "2026-10-12 2026-10-12 2026-10-29 2026-12-29: evaluation 1" },
	{ "judged on the last day", 0, "2026-09-21", "",
	    "forwarded 2026-10-12; advisory 2026-11-01; decided 2026-12-29",
	    "2027-06-01", "2026-10-12 2026-10-12 2026-10-29 2026-12-29:" },
	{ "judged a day later", 0, "2026-09-21", "",
	    "forwarded 2026-10-12; decided 2026-12-30", "2027-06-01",
	    "2026-10-12 2026-10-12 2026-10-29 2026-12-29: evaluation 1" },
	{ "decided, and no step before is known", 0, "2026-09-21", "",
	    "decided 2026-12-15", "2027-06-01",
	    "2026-10-12 - 2026-10-29 2026-12-29:" },
	{ "the same, too late", 0, "2026-09-21", "", "decided 2027-01-10",
	    "2027-06-01", "2026-10-12 - 2026-10-29 2026-12-29: evaluation 12" },
	{ "returned: the commune has answered", 0, "2026-09-21", "",
	    "returned 2026-10-01", "2026-10-20",
	    "2026-10-12 - 2026-10-29 2026-12-29:" },
	{ "returned too late", 0, "2026-09-21", "", "returned 2026-10-14",
	    "2026-10-20", "2026-10-12 - 2026-10-29 2026-12-29: form03 2" },
	{ "returned, and not filed again in time", 0, "2026-09-21", "",
	    "returned 2026-10-01", "2026-10-31",
	    "2026-10-12 - 2026-10-29 2026-12-29: dossier 2" },
	{ "submitted again: the term starts anew", 0, "2026-09-21", "",
	    "returned 2026-10-01; submitted 2026-10-05", "2026-10-26",
	    "2026-10-26 - 2026-10-29 2026-12-29:" },
	{ "submitted again and late again", 0, "2026-09-21", "",
	    "returned 2026-10-14; submitted 2026-10-15", "2026-11-07",
	    "2026-11-05 - 2026-10-29 2026-12-29: form03 2 dossier 9" },
	{ "the province asks for more after the round closed", 0, "2026-09-21",
	    "",
	    "forwarded 2026-10-12; returned 2026-11-02; submitted 2026-11-09;"
	    "forwarded 2026-11-16",
	    "2026-12-01", "2026-11-30 2026-11-16 2026-10-29 2026-12-29:" },
	{ "submitted by a step, never received", 0, "", "",
	    "submitted 2026-09-21", "2026-10-01",
	    "2026-10-12 - 2026-10-29 2026-12-29:" },
	{ "withdrawn: nothing is due", 0, "2026-09-21", "",
	    "withdrawn 2026-09-30", "2027-06-01",
	    "2026-10-12 - 2026-10-29 2026-12-29:" },
	{ "approved: the dates of the centre", 0, "2026-09-21", "",
	    "forwarded 2026-10-12; approved 2026-12-15", "2027-01-29",
	    "2026-10-12 2026-10-12 2027-01-29 2027-03-29:" },
	{ "approved and not sent up", 0, "2026-09-21", "",
	    "forwarded 2026-10-12; approved 2026-12-15", "2027-01-30",
	    "2026-10-12 2026-10-12 2027-01-29 2027-03-29: dossier 1" },
	{ "sent up too late: the centre is not late", 0, "2026-09-21", "",
	    "forwarded 2026-10-12; approved 2026-12-15; sent_up 2027-02-01",
	    "2027-06-01",
	    "2026-10-12 2026-10-12 2027-01-29 2027-03-29: dossier 3" },
	{ "sent up in time", 0, "2026-09-21", "",
	    "forwarded 2026-10-12; approved 2026-12-15; sent_up 2027-01-29",
	    "2027-03-29", "2026-10-12 2026-10-12 2027-01-29 2027-03-29:" },
	{ "the centre is late", 0, "2026-09-21", "",
	    "forwarded 2026-10-12; approved 2026-12-15; sent_up 2027-01-29",
	    "2027-04-01",
	    "2026-10-12 2026-10-12 2027-01-29 2027-03-29: evaluation 3" },
	{ "the centre has decided", 0, "2026-09-21", "",
	    "forwarded 2026-10-12; approved 2026-12-15; sent_up 2027-01-29;"
	    "decided 2027-03-29",
	    "2028-01-01", "2026-10-12 2026-10-12 2027-01-29 2027-03-29:" },
	{ "back from the centre: the law has no date", 0, "2026-09-21", "",
	    "forwarded 2026-10-12; approved 2026-12-15; sent_up 2027-01-29;"
	    "back_to_province 2027-03-29; council 2027-04-01",
	    "2028-01-01", "2026-10-12 2026-10-12 - -:" },
	{ "an extra round", NO_ROUND, "2026-09-21", "", "forwarded 2026-10-12",
	    "2028-01-01", "2026-10-12 2026-10-12 - -:" },
	/* a round of the centre: it is the centre that received the dossier */
	{ "received by the centre in time", CENTRE, "2027-01-29", "", "",
	    "2027-03-30", "- - 2027-01-29 2027-03-29: evaluation 1" },
	{ "received by the centre too late", CENTRE, "2027-01-30", "",
	    "back_to_province 2027-03-20", "2027-03-19",
	    "- - 2027-01-29 2027-03-29: dossier 1" },
	{ "a renewal received by the centre", CENTRE | RENEWAL | COMPLETE,
	    "2027-01-11", "2027-02-28", "", "2027-02-26",
	    "- - - 2027-02-25: result 1" },
	/* renewals; the certificate of 2024-02-29 */
	{ "a renewal before its window", RENEWAL, "2026-08-31", "2027-02-28",
	    "", "2026-09-01", "2026-09-21 - 2026-10-31 -: renewal_window 1" },
	{ "a renewal on its first day", RENEWAL, "2026-09-01", "2027-02-28", "",
	    "2026-09-02", "2026-09-22 - 2026-10-31 -:" },
	{ "a renewal on its last day", RENEWAL, "2026-10-31", "2027-02-28", "",
	    "2026-11-02", "2026-11-20 - 2026-10-31 -:" },
	{ "a renewal after its window", RENEWAL, "2026-11-02", "2027-02-28", "",
	    "2026-11-03", "2026-11-23 - 2026-10-31 -: renewal_window 2" },
	{ "a renewal nobody has filed", RENEWAL, "", "2027-02-28", "",
	    "2026-11-01", "- - 2026-10-31 -: renewal_window 1" },
	{ "filed in its window, returned, filed again after", RENEWAL, "",
	    "2027-02-28",
	    "submitted 2026-10-20; returned 2026-10-30; submitted 2026-11-09",
	    "2026-11-10", "2026-11-30 - 2026-10-31 -:" },
	{ "a renewal without any certificate", RENEWAL, "2026-09-21", "", "",
	    "2026-10-01", "2026-10-12 - - -:" },
	{ "forwarded, and not complete: no term runs", RENEWAL, "2026-09-21",
	    "2027-02-28", "forwarded 2026-10-12", "2027-02-01",
	    "2026-10-12 2026-10-12 2026-10-31 -:" },
	{ "complete: 45 days", RENEWAL | COMPLETE, "2026-09-21", "2027-02-28",
	    "forwarded 2026-10-12", "2026-11-26",
	    "2026-10-12 2026-10-12 2026-10-31 2026-11-26:" },
	{ "complete, a day more", RENEWAL | COMPLETE, "2026-09-21",
	    "2027-02-28", "forwarded 2026-10-12", "2026-11-27",
	    "2026-10-12 2026-10-12 2026-10-31 2026-11-26: result 1" },
	{ "complete, and given back for more: no term runs", RENEWAL | COMPLETE,
	    "2026-09-21", "2027-02-28",
	    "forwarded 2026-10-12; returned 2026-11-02", "2027-02-01",
	    "2026-10-12 2026-10-12 2026-10-31 -:" },
	{ "given back and forwarded again: 45 days from then",
	    RENEWAL | COMPLETE, "2026-09-21", "2027-02-28",
	    "forwarded 2026-10-12; returned 2026-11-02; submitted 2026-11-09;"
	    "forwarded 2026-11-16",
	    "2027-01-02",
	    "2026-11-30 2026-11-16 2026-10-31 2026-12-31: result 2" },
	{ "decided in time", RENEWAL | COMPLETE, "2026-09-21", "2027-02-28",
	    "forwarded 2026-10-12; council 2026-11-20; decided 2026-11-26",
	    "2028-01-01", "2026-10-12 2026-10-12 2026-10-31 2026-11-26:" },
	{ "five stars again: 45 days of the centre", RENEWAL | COMPLETE,
	    "2026-09-21", "2027-02-28",
	    "forwarded 2026-10-12; council 2026-11-20; approved 2026-11-26;"
	    "sent_up 2026-12-01",
	    "2027-01-16", "2026-10-12 2026-10-12 - 2027-01-15: result 1" },
	{ "45 days that end on a Saturday end on Monday", RENEWAL | COMPLETE,
	    "2026-09-21", "2027-02-28", "forwarded 2026-10-14", "2026-12-01",
	    "2026-10-12 2026-10-14 2026-10-31 2026-11-30: form03 2 result 1" },
	/* filed before 22 May 2026: Art. 12.2 */
	{ "of before: 60 days, and no days of later rules", 0, "2026-05-21", "",
	    "", "2026-07-21", "- - - 2026-07-21: former" },
	{ "of before, a day more", 0, "2026-05-21", "", "", "2026-07-22",
	    "- - - 2026-07-21: former former 1" },
	{ "of that very day", 0, "2026-05-22", "", "", "2026-06-12",
	    "2026-06-12 - 2026-10-29 2026-12-29:" },
	{ "of before, and nobody knows of that day yet", 0, "2026-05-21", "",
	    "", "2026-05-21", "2026-06-11 - 2026-10-29 2026-12-29:" },
	{ "of before, judged before", 0, "2026-03-02", "",
	    "forwarded 2026-03-20; decided 2026-05-21", "2026-07-22",
	    "2026-03-23 2026-03-20 2026-10-29 2026-12-29:" },
	{ "of before, judged on that day", 0, "2026-03-02", "",
	    "forwarded 2026-03-20; decided 2026-05-22", "2026-07-22",
	    "- - - 2026-07-21: former" },
	{ "of before, judged too late", 0, "2026-03-02", "",
	    "forwarded 2026-03-20; decided 2026-07-24", "2026-12-01",
	    "- - - 2026-07-21: former former 3" },
	{ "of before, filed by a step", 0, "", "", "submitted 2026-05-20",
	    "2026-07-01", "- - - 2026-07-21: former" },
	{ "of before, withdrawn", 0, "2026-05-20", "", "withdrawn 2026-06-01",
	    "2026-12-01", "- - - 2026-07-21: former" },
	{ "of before, approved: the centre has the same days", 0, "2026-05-20",
	    "", "forwarded 2026-05-25; approved 2026-06-30", "2026-07-22",
	    "- - - 2026-07-21: former former 1" },
	{ "a renewal of before: 30 days end on a Sunday", RENEWAL | COMPLETE,
	    "2026-05-20", "2026-09-01", "forwarded 2026-05-25", "2026-06-22",
	    "- - - 2026-06-22: former" },
	{ "a renewal of before, a day more", RENEWAL | COMPLETE, "2026-05-20",
	    "2026-09-01", "forwarded 2026-05-25", "2026-06-23",
	    "- - - 2026-06-22: former former 1" },
	{ "of before, of a kind without days", UPGRADE, "2026-05-20", "", "",
	    "2026-06-10", "2026-06-10 - 2026-10-29 2026-12-29:" },
	{ "of before, under its own rules: their days, and the last one",
	    OF_FORMER, "2026-05-20", "", "forwarded 2026-06-12", "2026-07-22",
	    "2026-06-10 2026-06-12 2026-10-29 2026-07-21: "
	    "former form03 2 former 1" },
};

/* Plays the steps up to the day that is asked for. */
static void
play(struct ocop_dossier *dossier, const char *steps, int as_of)
{
	char *copy = strdup(steps), *rest = NULL;

	for (char *one = strtok_r(copy, ";", &rest); one;
	     one = strtok_r(NULL, ";", &rest)) {
		char state[32], since[16];

		assert_int_equal(sscanf(one, " %31s %15s", state, since), 2);
		if (day_of(since) <= as_of)
			ocop_dossier_step(dossier, state, day_of(since));
	}
	free(copy);
}

static const char *
or_dash(char out[OCOP_DATE_TEXT], int day)
{
	return *text_of(out, day) ? out : "-";
}

static void
says_what_is_due_and_what_is_late(void **state)
{
	const struct ocop_calendar calendar = { 1u << 6 | 1u << 7, NULL, 0 };
	const struct ocop_round_days none = { OCOP_NO_DAY, OCOP_NO_DAY };
	struct ocop_procedure procedure;

	(void)state;
	settle(&procedure);
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ocop_terms terms = { &procedure, &calendar,
			{ day_of("2026-10-29"), day_of("2026-12-29") },
			{ day_of("2027-01-29"), day_of("2027-03-29") },
			cases[i].flags & CENTRE, cases[i].flags & OF_FORMER,
			none };
		int as_of = day_of(cases[i].as_of);
		char a[OCOP_DATE_TEXT], b[OCOP_DATE_TEXT], c[OCOP_DATE_TEXT],
		    d[OCOP_DATE_TEXT];
		struct ocop_deadlines out;
		struct ocop_dossier dossier;
		struct text got = { 0 };

		if (cases[i].flags & NO_ROUND)
			terms.province = terms.centre = none;
		ocop_dossier_begin(&dossier, day_of(cases[i].received), as_of);
		dossier.renewal = cases[i].flags & RENEWAL;
		dossier.complete = cases[i].flags & COMPLETE;
		dossier.reported = cases[i].flags & REPORTED;
		dossier.expires = day_of(cases[i].expires);
		dossier.former_by = ocop_former_by(&procedure, &calendar,
		    cases[i].flags & RENEWAL     ? "renewal" :
			cases[i].flags & UPGRADE ? "upgrade" :
						   "first");
		play(&dossier, cases[i].steps, as_of);
		ocop_deadlines(&out, &dossier, &terms, as_of);
		text_printf(&got, "%s %s %s %s:", or_dash(a, out.form03_by),
		    or_dash(b, out.form03_at), or_dash(c, out.dossier_by),
		    or_dash(d, out.evaluate_by));
		if (out.former)
			text_printf(&got, " former");
		for (int late = 0; late < OCOP_LATES; late++)
			if (out.late[late])
				text_printf(&got, " %s %d",
				    ocop_late_name((enum ocop_late)late),
				    out.late[late]);
		if (strcmp(text_get(&got), cases[i].want) != 0)
			fail_msg("%s: %s", cases[i].what, text_get(&got));
		text_free(&got);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_the_numbers_of_the_procedure),
		cmocka_unit_test(refuses_numbers_that_are_none),
		cmocka_unit_test(reads_the_days_of_a_round),
		cmocka_unit_test(says_what_is_due_and_what_is_late),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
