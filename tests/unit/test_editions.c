#include "test.h"

#include "stored.h"

static void
stores_a_pack_once(void **state)
{
	struct ocop_pack *pack = load_pack("qd26-2026");
	struct stored s;
	int entries;

	(void)state;
	stored_make(&s);
	entries = atoi(ask(&s, "SELECT count(*) FROM audit"));
	assert_int_equal(ocop_catalog_put_pack(s.store, pack, &s.err), 0);
	assert_string_equal(ask(&s, "SELECT count(*) FROM editions"), "7");
	assert_string_equal(ask(&s, "SELECT count(*) FROM options"), "2579");
	assert_int_equal(atoi(ask(&s, "SELECT count(*) FROM audit")), entries);
	ocop_pack_free(pack);
	stored_remove(&s);
}

static void
refuses_the_same_name_with_other_bytes(void **state)
{
	struct folder folder;
	struct ocop_pack *pack;
	struct stored s;

	(void)state;
	folder_copy(&folder, "qd26-2026");
	folder_alter(&folder, "stars.tsv", "5\t90", "5\t89");
	pack = load_pack(folder.path);
	stored_make(&s);
	assert_int_equal(ocop_catalog_put_pack(s.store, pack, &s.err), -1);
	assert_int_equal(s.err.code, OCOP_ENO);
	assert_non_null(strstr(s.err.text, "qd26-2026"));
	assert_string_equal(ask(&s,
				"SELECT \"from\" FROM stars"
				" WHERE stars = 5"),
	    "90");
	ocop_pack_free(pack);
	folder_remove(&folder);
	stored_remove(&s);
}

/* A correction under a new name is the law of rounds opened from then on. */
static void
keeps_a_round_under_the_edition_it_was_opened_with(void **state)
{
	struct folder folder;
	char path[96];
	struct ocop_pack *pack;
	struct stored s;
	static const char *const rounds[][2] = {
		{ "2026-1", "qd26-2026" },
		{ "2026-2", "qd26-2027" },
	};

	(void)state;
	stored_make(&s);
	put_row(&s, "members", "round=2026-1|member=m1|name=A");
	folder_copy(&folder, "qd26-2026");
	folder_alter(&folder, "stars.tsv", "5\t90", "5\t89");
	snprintf(path, sizeof(path), "%s/qd26-2027", folder.top);
	assert_int_equal(rename(folder.path, path), 0);
	pack = load_pack(path);
	assert_int_equal(ocop_catalog_put_pack(s.store, pack, &s.err), 1);
	ocop_pack_free(pack);
	put_row(&s, "members", "round=2026-2|member=m1|name=A");
	put_row(&s, "members", "round=2026-1|member=m2|name=B");
	for (size_t i = 0; i < COUNT(rounds); i++) {
		assert_int_equal(ocop_catalog_round_pack(
				     &pack, s.store, rounds[i][0], &s.err),
		    0);
		assert_string_equal(pack->edition, rounds[i][1]);
		ocop_pack_free(pack);
	}
	/* a programme is never what sheets are scored by */
	assert_int_equal(
	    ocop_catalog_get_pack(&pack, s.store, NULL, &s.err), 0);
	assert_string_equal(pack->edition, "qd26-2027");
	ocop_pack_free(pack);
	assert_int_equal(
	    ocop_catalog_get_pack(&pack, s.store, "qd148-2023", &s.err), -1);
	assert_null(pack);
	assert_int_equal(s.err.code, OCOP_ENO);
	assert_int_equal(rename(path, folder.path), 0);
	folder_remove(&folder);
	stored_remove(&s);
}

/* What comes out of the catalog is the law that went in. */
static void
gives_back_the_rules_that_were_stored(void **state)
{
	struct ocop_edition *in = load_edition("qd26-2026"), *out;
	struct ocop_pack *pack;
	struct stored s;

	(void)state;
	stored_make(&s);
	assert_int_equal(
	    ocop_catalog_get_pack(&pack, s.store, "qd26-2026", &s.err), 0);
	assert_int_equal(
	    ocop_edition_new(&out, pack, no_fault, NULL, &s.err), 0);
	ocop_pack_free(pack);
	assert_string_equal(out->sha256, in->sha256);
	assert_string_equal(out->citation, in->citation);
	assert_memory_equal(&out->points_max, &in->points_max, sizeof(int));
	assert_int_equal(out->minima, in->minima);
	assert_int_equal(out->set_count, in->set_count);
	for (size_t i = 0; i < in->set_count; i++) {
		const struct ocop_set *a = &in->sets[i], *b = &out->sets[i];

		assert_int_equal(a->set, b->set);
		assert_int_equal(a->leaf_count, b->leaf_count);
		for (size_t l = 0; l < a->leaf_count; l++) {
			assert_string_equal(
			    a->leaves[l].name, b->leaves[l].name);
			assert_int_equal(
			    a->leaves[l].points, b->leaves[l].points);
			assert_int_equal(
			    a->leaves[l].depends_on, b->leaves[l].depends_on);
		}
		assert_int_equal(a->option_count, b->option_count);
		assert_memory_equal(a->options, b->options,
		    a->option_count * sizeof(*a->options));
		assert_int_equal(a->mark_count, b->mark_count);
		assert_memory_equal(
		    a->marks, b->marks, a->mark_count * sizeof(*a->marks));
		assert_int_equal(a->condition_count, b->condition_count);
		for (size_t c = 0; c < a->condition_count; c++) {
			assert_string_equal(a->conditions[c].condition,
			    b->conditions[c].condition);
			assert_int_equal(
			    a->conditions[c].effect, b->conditions[c].effect);
			assert_int_equal(
			    a->conditions[c].leaves, b->conditions[c].leaves);
		}
	}
	ocop_edition_free(in);
	ocop_edition_free(out);
	stored_remove(&s);
}

static void
makes_units_of_the_provinces(void **state)
{
	struct stored s;

	(void)state;
	stored_make(&s);
	assert_string_equal(ask(&s, "SELECT count(*) FROM units"), "34");
	assert_string_equal(
	    ask(&s, "SELECT name FROM units WHERE unit = '01'"), "Hà Nội");
	assert_string_equal(
	    ask(&s, "SELECT full_name FROM units WHERE unit = '68'"),
	    "Tỉnh Lâm Đồng");
	stored_remove(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(stores_a_pack_once),
		cmocka_unit_test(refuses_the_same_name_with_other_bytes),
		cmocka_unit_test(
		    keeps_a_round_under_the_edition_it_was_opened_with),
		cmocka_unit_test(gives_back_the_rules_that_were_stored),
		cmocka_unit_test(makes_units_of_the_provinces),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
