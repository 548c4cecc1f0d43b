#include "test.h"

#include "rules.h"
#include "rules/time/transitions.h"

static struct ocop_transitions *
load(const char *pack_name)
{
	struct ocop_pack *pack = load_pack(pack_name);
	struct ocop_transitions *transitions;
	struct ocop_error err;

	if (ocop_transitions_new(&transitions, pack, no_fault, NULL, &err) < 0)
		fail_msg("%s", err.text);
	ocop_pack_free(pack);
	return transitions;
}

/* QĐ 26/2026 Art. 7, kind by kind. */
static void
leads_a_dossier_as_the_law_has_it(void **state)
{
	static const struct {
		const char *kind, *state, *next;
	} cases[] = {
		{ "first", "draft", "submitted, withdrawn" },
		{ "first", "submitted", "returned, forwarded, withdrawn" },
		{ "first", "returned", "submitted, withdrawn" },
		{ "first", "forwarded", "returned, advisory, withdrawn" },
		{ "upgrade", "forwarded", "returned, advisory, withdrawn" },
		{ "renewal", "forwarded",
		    "returned, advisory, council, withdrawn" },
		{ "appeal", "forwarded",
		    "returned, advisory, council, withdrawn" },
		{ "first", "advisory", "returned, council, withdrawn" },
		{ "first", "council",
		    "advisory, decided, approved, withdrawn" },
		{ "first", "approved", "sent_up, withdrawn" },
		{ "first", "sent_up", "decided, back_to_province, withdrawn" },
		{ "first", "back_to_province", "council, decided, withdrawn" },
		{ "first", "decided", "nothing" },
		{ "first", "withdrawn", "nothing" },
		{ "first", "nowhere", "nothing" },
	};
	struct ocop_transitions *t = load("procedure-2026");
	struct ocop_pack *pack = load_pack("procedure-2026");
	const struct ocop_table *states = ocop_pack_table(pack, "states");

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char list[160], one[160];

		ocop_transitions_list(
		    t, cases[i].kind, cases[i].state, list, sizeof(list));
		assert_string_equal(list, cases[i].next);
		/* what is listed is allowed, and nothing else */
		for (size_t row = 0; row < states->rows; row++) {
			const char *next =
			    ocop_table_cell(states, row, "state");

			snprintf(one, sizeof(one), ", %s,", next);
			snprintf(list, sizeof(list), ", %s,", cases[i].next);
			assert_int_equal(
			    ocop_transitions_allow(
				t, cases[i].kind, cases[i].state, next),
			    strstr(list, one) != NULL);
		}
	}
	ocop_pack_free(pack);
	ocop_transitions_free(t);
}

static void
cuts_a_list_that_has_no_room_between_two_states(void **state)
{
	struct ocop_transitions *t = load("procedure-2026");
	char list[19];

	(void)state;
	ocop_transitions_list(t, "first", "submitted", list, sizeof(list));
	assert_string_equal(list, "returned");
	ocop_transitions_free(t);
}

static void
knows_the_states_that_rules_speak_of(void **state)
{
	(void)state;
	for (int step = OCOP_STEP_DRAFT; step < OCOP_STEPS; step++)
		assert_int_equal(
		    ocop_step_find(ocop_step_name((enum ocop_step)step)), step);
	assert_int_equal(ocop_step_find("advisory"), OCOP_STEP_OTHER);
	assert_int_equal(ocop_step_find(""), OCOP_STEP_OTHER);
}

static void
note(void *ctx, const struct ocop_fault *fault)
{
	const char *name = strrchr(fault->file, '/');

	text_printf(ctx, "%s:%zu E%d %s|", name ? name + 1 : "", fault->line,
	    fault->code, fault->column ? fault->column : "-");
}

static void
refuses_a_pack_that_contradicts_itself(void **state)
{
	static const struct {
		const char *file, *old, *new;
		const char *faults; /* %L: the line that was altered */
	} cases[] = {
		{ "transitions.tsv", "draft\tsubmitted\t", "draft\tsubmited\t",
		    "transitions.tsv:%L E501 next|" },
		{ "transitions.tsv", "\nreturned\tsubmitted",
		    "\nretruned\tsubmitted", "transitions.tsv:%L E501 state|" },
		{ "transitions.tsv", "submitted\treturned\tcommune",
		    "submitted\treturned\tvillage",
		    "transitions.tsv:%L E501 by|" },
		{ "transitions.tsv", "renewal appeal", "renewal apeal",
		    "transitions.tsv:%L E501 kinds|" },
		{ "transitions.tsv", "\nsubmitted\tforwarded",
		    "\nsubmitted\treturned", "transitions.tsv:%L E501 state|" },
		{ "transitions.tsv", "\napproved\tsent_up",
		    "\napproved\tdecided", "states.tsv:%L E501 state|" },
		{ "states.tsv", "\ncouncil\t", "\ncouncill\t",
		    "transitions.tsv" },
		{ "states.tsv", "\nadvisory\t", "\nreturned\t",
		    "states.tsv:%L E501 state|" },
		{ "states.tsv", "\nwithdrawn\t", "\nwithdrawn2\t",
		    "states.tsv:0 E501 -|" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ocop_transitions *t = NULL;
		struct ocop_error err = { 0 };
		struct text faults = { 0 };
		struct ocop_pack *pack;
		struct folder folder;
		char want[64];
		const char *mark = strstr(cases[i].faults, "%L");
		size_t line;

		folder_copy(&folder, "procedure-2026");
		line = folder_alter(
		    &folder, cases[i].file, cases[i].old, cases[i].new);
		if (mark && strncmp(cases[i].faults, cases[i].file, 3) != 0)
			line = 11; /* of sent_up among the states */
		if (mark)
			snprintf(want, sizeof(want), "%.*s%zu%s",
			    (int)(mark - cases[i].faults), cases[i].faults,
			    line, mark + 2);
		pack = load_pack(folder.path);
		assert_int_equal(
		    ocop_transitions_new(&t, pack, note, &faults, &err), -1);
		assert_null(t);
		assert_int_equal(err.code, OCOP_EINPUT);
		if (!strstr(text_get(&faults), mark ? want : cases[i].faults))
			fail_msg("%s: %s", cases[i].new, text_get(&faults));
		text_free(&faults);
		ocop_pack_free(pack);
		folder_remove(&folder);
	}
}

/* A province may allow more, without any C. */
static void
follows_what_a_pack_allows(void **state)
{
	struct ocop_transitions *t;
	struct folder folder;

	(void)state;
	folder_copy(&folder, "procedure-2026");
	folder_alter(&folder, "transitions.tsv", "\nreturned\tsubmitted",
	    "\nreturned\tforwarded\tcommune\tupgrade\t\nreturned\tsubmitted");
	t = load(folder.path);
	assert_true(
	    ocop_transitions_allow(t, "upgrade", "returned", "forwarded"));
	assert_false(
	    ocop_transitions_allow(t, "first", "returned", "forwarded"));
	ocop_transitions_free(t);
	folder_remove(&folder);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(leads_a_dossier_as_the_law_has_it),
		cmocka_unit_test(
		    cuts_a_list_that_has_no_room_between_two_states),
		cmocka_unit_test(knows_the_states_that_rules_speak_of),
		cmocka_unit_test(refuses_a_pack_that_contradicts_itself),
		cmocka_unit_test(follows_what_a_pack_allows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
