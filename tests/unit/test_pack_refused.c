#include "test.h"

#include "rules.h"

/* Every fault as "file:line code column|". */
static void
note(void *ctx, const struct ocop_fault *fault)
{
	const char *name = fault->file ? strrchr(fault->file, '/') : NULL;

	text_printf(ctx, "%s:%zu E%d %s|", name ? name + 1 : "", fault->line,
	    fault->code, fault->column ? fault->column : "-");
}

/* Loads what must be refused, and gives its faults. */
static void
assert_refused(const char *path, struct text *faults)
{
	struct ocop_edition *edition = NULL;
	struct ocop_error err = { 0 };
	struct ocop_pack *pack;
	int got;

	got = ocop_pack_load(&pack, path, note, faults, &err);
	if (got == 0)
		got = ocop_edition_new(&edition, pack, note, faults, &err);
	else
		assert_null(pack);
	ocop_pack_free(pack);
	assert_int_equal(got, -1);
	assert_null(edition);
	assert_int_equal(err.code, OCOP_EINPUT);
	assert_non_null(strstr(err.text, "nothing of"));
}

/* What is altered, and the fault it must give; %L is the altered line, 0 a
 * check that speaks of the whole file. */
static const struct {
	const char *what, *file, *old, *new, *fault;
} cases[] = {
	{ "a greater maximum of a leaf", "criteria.tsv", "1\t1.1\t1\tA\t1\t3\t",
	    "1\t1.1\t1\tA\t1\t4\t", "criteria.tsv:%L E501 max" },
	{ "a branch that its leaves do not add up to", "criteria.tsv",
	    "1\t1\tA\tA\t0\t18\t", "1\t1\tA\tA\t0\t19\t",
	    "criteria.tsv:%L E501 max" },
	{ "parts that do not add up to 100", "parameters.tsv",
	    "points_max\t100", "points_max\t101", "criteria.tsv:3 E501 -" },
	{ "a criterion without its branch", "criteria.tsv",
	    "1\t1.1\t1\tA\t1\t3\t", "1\t1.1\t9\tA\t1\t3\t",
	    "criteria.tsv:%L E501 parent" },
	{ "a criterion twice", "criteria.tsv", "1\t1.2\t1\tA\t1\t2\t",
	    "1\t1.1\t1\tA\t1\t2\t", "criteria.tsv:%L E501 set" },
	{ "a criterion that takes the options of another", "criteria.tsv",
	    "\n1\t4.1\t4\tB\t1\t5\t", "\n1\t4.3\t4\tB\t1\t5\t",
	    "criteria.tsv:27 E501 set" },
	{ "an option twice", "options.tsv", "\n1\t1.1\t2\t2\t",
	    "\n1\t1.1\t1\t2\t", "options.tsv:%L E501 set" },
	{ "a set twice", "sets.tsv", "\n2\t1\t", "\n1\t1\t",
	    "sets.tsv:%L E501 set" },
	{ "a condition twice", "conditions.tsv", "\n1\trequires-1.1\t",
	    "\n1\teliminate\t", "conditions.tsv:%L E501 set" },
	{ "a parameter twice", "parameters.tsv", "\nnotice_days",
	    "\npoints_max", "parameters.tsv:%L E501 parameter" },
	{ "an option above its maximum", "options.tsv", "\n1\t1.1\t2\t2\t",
	    "\n1\t1.1\t2\t4\t", "options.tsv:%L E501 points" },
	{ "more points than a sheet can hold", "options.tsv",
	    "\n1\t1.1\t2\t2\t", "\n1\t1.1\t2\t64\t",
	    "options.tsv:%L E501 points" },
	{ "a best option below the maximum", "options.tsv", "\n1\t1.1\t3\t3\t",
	    "\n1\t1.1\t3\t2\t", "criteria.tsv:5 E501 max" },
	{ "a minimum that falls", "options.tsv", "\n1\t1.5\t4\t3\t5\t",
	    "\n1\t1.5\t4\t3\t3\t", "options.tsv:17 E501 points" },
	{ "a minimum for six stars", "options.tsv", "\n1\t1.5\t3\t2\t4\t",
	    "\n1\t1.5\t3\t2\t6\t", "options.tsv:%L E501 min_star" },
	{ "a minimum for two stars", "options.tsv", "\n1\t1.5\t3\t2\t4\t",
	    "\n1\t1.5\t3\t2\t2\t", "options.tsv:%L E501 min_star" },
	{ "an option of a tenth case", "options.tsv", "\n1\t1.1\t2\t2\t\t\t",
	    "\n1\t1.1\t2\t2\t\t10\t", "options.tsv:%L E501 variant" },
	{ "an option of no criterion", "options.tsv", "\n1\t1.1\t2\t2\t",
	    "\n1\t1.9\t2\t2\t", "options.tsv:0 E501 -" },
	{ "an option of a branch", "options.tsv", "\n1\t1.1\t2\t2\t",
	    "\n1\t1\t2\t2\t", "options.tsv:0 E501 -" },
	{ "bands that do not rise", "stars.tsv", "\n4\t70\t", "\n4\t50\t",
	    "stars.tsv:0 E501 -" },
	{ "a lowest band above 0", "stars.tsv", "\n1\t0\t", "\n1\t1\t",
	    "stars.tsv:0 E501 -" },
	{ "a band that is missing", "stars.tsv", "\n2\t30\tnone\t0", "",
	    "stars.tsv:0 E501 -" },
	{ "a band of six stars", "stars.tsv", "\n5\t90\t", "\n6\t90\t",
	    "stars.tsv:%L E501 stars" },
	{ "a parameter that is missing", "parameters.tsv", "\nquorum_percent",
	    "\nquorum", "parameters.tsv:0 E501 -" },
	{ "a parameter that is no number", "parameters.tsv",
	    "deviation_limit\t10", "deviation_limit\tten",
	    "parameters.tsv:%L E501 value" },
	{ "minima of another kind", "parameters.tsv", "minima\tmajority",
	    "minima\tmost", "parameters.tsv:%L E501 value" },
	{ "a parameter that nothing reads", "parameters.tsv",
	    "\nlate_extension_days", "\nlate_extention_days",
	    "parameters.tsv:%L E501 parameter" },
	{ "a parameter that is read and is no number", "parameters.tsv",
	    "send_up_from\t90", "send_up_from\t90%",
	    "parameters.tsv:%L E501 value" },
	{ "a column that nobody reads", "options.tsv", "\tmin_star",
	    "\tmin_stars", "options.tsv:2 E106 min_stars" },
	{ "a level that decides and is none", "stars.tsv", "\n4\t70\tprovince",
	    "\n4\t70\ttỉnh", "stars.tsv:%L E501 decided_by" },
	{ "a round of a level that is none", "rounds.tsv", "\nprovince\t1",
	    "\nprovinces\t1", "rounds.tsv:%L E501 level" },
	{ "a round that is due on no day", "rounds.tsv", "\t04-30\t",
	    "\t04-31\t", "rounds.tsv:%L E501 dossiers_by" },
	{ "a document of a kind that is none", "documents.tsv",
	    "\tupgrade\tArt. 6.1b", "\tupgrades\tArt. 6.1b",
	    "documents.tsv:%L E501 kinds" },
	{ "an unknown effect", "conditions.tsv", "\n1\tstop-6.1\t6.1\tstop\t",
	    "\n1\tstop-6.1\t6.1\thalt\t", "conditions.tsv:%L E501 effect" },
	{ "a condition on a criterion that is not scored", "conditions.tsv",
	    "\n1\tzero-2.1\t2.1\t", "\n1\tzero-2.1\t2.9\t",
	    "conditions.tsv:%L E501 code" },
	{ "a dependence on a branch", "conditions.tsv",
	    "\n1\tdepends-5.2\t5.2\tdepends\t5.1\t",
	    "\n1\tdepends-5.2\t5.2\tdepends\t5\t",
	    "conditions.tsv:%L E501 depends_on" },
	{ "a stop on a criterion of another set", "conditions.tsv",
	    "stop_if_zero\t6.1 6.2 6.3 6.4", "stop_if_zero\t6.1 6.2 6.3 12.9",
	    "conditions.tsv:%L E501 depends_on" },
	{ "a set without criteria", "sets.tsv", "\n26\t", "\n27\t",
	    "criteria.tsv:0 E501 -" },
	{ "a column that is missing", "options.tsv", "\tpoints\tmin_star",
	    "\tpts\tmin_star", "options.tsv:2 E107 points" },
	{ "a blank where a value must stand", "options.tsv", "\n1\t1.1\t2\t2\t",
	    "\n1\t1.1\t2\t\t", "options.tsv:%L E201 points" },
	{ "no number", "options.tsv", "\n1\t1.1\t2\t2\t", "\n1\t1.1\t2\t2x\t",
	    "options.tsv:%L E501 points" },
	{ "a maximum that is no number", "criteria.tsv", "1\t1.1\t1\tA\t1\t3\t",
	    "1\t1.1\t1\tA\t1\t3,0\t", "criteria.tsv:%L E501 max" },
	{ "a set that is no number", "criteria.tsv", "\n1\t1.1\t1\tA\t1\t3\t",
	    "\n1a\t1.1\t1\tA\t1\t3\t", "criteria.tsv:%L E501 set" },
	{ "too few cells", "stars.tsv", "\n3\t50\tprovince\t1",
	    "\n3\t50\tprovince", "stars.tsv:%L E105 -" },
};

static void
names_file_and_line_of_what_is_wrong(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *line_at = strstr(cases[i].fault, "%L");
		struct text faults = { 0 }, want = { 0 };
		struct folder folder;
		size_t line;

		folder_copy(&folder, "qd26-2026");
		line = folder_alter(
		    &folder, cases[i].file, cases[i].old, cases[i].new);
		assert_refused(folder.path, &faults);
		if (line_at)
			text_printf(&want, "%.*s%zu%s|",
			    (int)(line_at - cases[i].fault), cases[i].fault,
			    line, line_at + 2);
		else
			text_printf(&want, "%s|", cases[i].fault);
		if (!strstr(text_get(&faults), text_get(&want)))
			fail_msg("%s: %s is not among %s", cases[i].what,
			    text_get(&want), text_get(&faults));
		text_free(&faults);
		text_free(&want);
		folder_remove(&folder);
	}
}

static void
wants_the_instrument_on_line_1(void **state)
{
	static const char *const files[] = {
		"stars\tfrom\tdecided_by\tcertificate\n1\t0\tnone\t0\n",
		"#\nstars\tfrom\tdecided_by\tcertificate\n1\t0\tnone\t0\n",
		"# \nstars\tfrom\tdecided_by\tcertificate\n1\t0\tnone\t0\n",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(files); i++) {
		struct text faults = { 0 };
		struct folder folder;

		folder_copy(&folder, "qd26-2026");
		folder_write(&folder, "stars.tsv", files[i], strlen(files[i]));
		assert_refused(folder.path, &faults);
		if (!strstr(text_get(&faults), "stars.tsv:1 E501 -|"))
			fail_msg("%zu: %s", i, text_get(&faults));
		text_free(&faults);
		folder_remove(&folder);
	}
}

/* More than a set has room for: nothing may be written past it. */
static const struct {
	const char *what, *file, *before, *after;
	int from, count;
	const char *fault;
} crowds[] = {
	{ "minima", "options.tsv", "1\t1.7\t", "\t1\t3\t\tx\tx\n", 10,
	    OCOP_MARKS_MAX + 1, "options.tsv:0 E501 -|" },
	{ "criteria", "criteria.tsv", "1\t1.", "\t1\tA\t1\t1\tx\tx\n", 20,
	    OCOP_LEAVES_MAX, "E501 code|" },
	{ "conditions", "conditions.tsv", "1\tc", "\t1.1\trequires\t\tx\tx\n",
	    1, OCOP_RAISABLE_MAX, "E501 condition|" },
	{ "conditions and cases", "conditions.tsv", "26\tc",
	    "\t1.1\trequires\t\tx\tx\n", 1, OCOP_RAISABLE_MAX - 1,
	    "conditions.tsv:0 E501 -|" },
};

static void
refuses_more_than_it_has_room_for(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(crowds); i++) {
		struct text file = { 0 }, faults = { 0 };
		struct folder folder;

		folder_copy(&folder, "qd26-2026");
		for (const struct data_file *f = data_files; f->path; f++)
			if (strncmp(f->path, "qd26-2026/", 10) == 0 &&
			    strcmp(f->path + 10, crowds[i].file) == 0)
				text_add(&file, f->bytes, f->size);
		for (int n = 0; n < crowds[i].count; n++)
			text_printf(&file, "%s%d%s", crowds[i].before,
			    crowds[i].from + n, crowds[i].after);
		folder_write(&folder, crowds[i].file, file.bytes, file.size);
		assert_refused(folder.path, &faults);
		if (!strstr(text_get(&faults), crowds[i].fault))
			fail_msg("%s: %s is not among %s", crowds[i].what,
			    crowds[i].fault, text_get(&faults));
		text_free(&file);
		text_free(&faults);
		folder_remove(&folder);
	}
}

static void
refuses_a_folder_that_is_no_pack(void **state)
{
	static const char *const empty[] = { "/tmp/ocop-no-such-folder/x",
		"/usr", "no-such-pack" };

	(void)state;
	for (size_t i = 0; i < COUNT(empty); i++) {
		struct ocop_error err = { 0 };
		struct ocop_pack *pack;

		assert_int_equal(
		    ocop_pack_load(&pack, empty[i], no_fault, NULL, &err), -1);
		assert_null(pack);
		assert_int_equal(err.code, OCOP_EINPUT);
		assert_memory_equal(err.text, empty[i], strlen(empty[i]));
	}
}

/* A programme is a pack, but no score sheets. */
static void
makes_no_rules_of_a_programme(void **state)
{
	struct ocop_pack *pack = load_pack("qd919-2022");
	struct ocop_edition *edition;
	struct ocop_error err;

	(void)state;
	assert_int_equal(
	    ocop_edition_new(&edition, pack, no_fault, NULL, &err), -1);
	assert_null(edition);
	assert_int_equal(err.code, OCOP_EINPUT);
	assert_non_null(strstr(err.text, "no pack of score sheets"));
	ocop_pack_free(pack);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_file_and_line_of_what_is_wrong),
		cmocka_unit_test(wants_the_instrument_on_line_1),
		cmocka_unit_test(refuses_more_than_it_has_room_for),
		cmocka_unit_test(refuses_a_folder_that_is_no_pack),
		cmocka_unit_test(makes_no_rules_of_a_programme),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
