/* Making an edition of a pack. */
#include <stdlib.h>
#include <string.h>

#include "base/number.h"
#include "rules/edition/build.h"
#include "rules/edition/parameter.h"

/* The points classes must rise from 0, one for each number of stars. */
static void
read_bands(struct build *build)
{
	const struct ocop_table *table = ocop_pack_table(build->pack, "stars");
	struct ocop_band *bands = build->edition->bands;

	for (size_t row = 0; row < table->rows; row++) {
		int stars = build_number(build, table, row, "stars");

		if (stars < 1 || stars > OCOP_STARS_MAX || bands[stars].stars) {
			build_fault(build, table, row, "stars",
			    "each of 1 to %d stars appears once",
			    OCOP_STARS_MAX);
			continue;
		}
		bands[stars].stars = stars;
		bands[stars].from = build_number(build, table, row, "from");
		bands[stars].decided_by = build_text(
		    build, ocop_table_cell(table, row, "decided_by"));
		bands[stars].certificate =
		    build_number(build, table, row, "certificate") != 0;
	}
	for (int stars = 1; stars <= OCOP_STARS_MAX; stars++)
		if (!bands[stars].stars)
			build_fault(build, table, table->rows, NULL,
			    "the points class of %d stars is missing", stars);
		else if (stars == 1 ?
			bands[1].from != 0 :
			bands[stars].from <= bands[stars - 1].from)
			build_fault(build, table, table->rows, NULL,
			    "the points classes do not rise at %d stars",
			    stars);
		else if (!bands[stars].certificate)
			build->edition->free_stars = stars;
}

/* The value of a parameter, NULL when the pack lacks it. */
static const char *
find_parameter(const struct ocop_pack *pack, const char *name)
{
	const struct ocop_table *table = ocop_pack_table(pack, "parameters");

	for (size_t row = 0; row < table->rows; row++)
		if (strcmp(ocop_table_cell(table, row, "parameter"), name) == 0)
			return ocop_table_cell(table, row, "value");
	return NULL;
}

/* The value of a parameter; a fault when the pack lacks it. */
static const char *
parameter(struct build *build, const char *name)
{
	const struct ocop_table *table =
	    ocop_pack_table(build->pack, "parameters");
	const char *value = find_parameter(build->pack, name);

	if (!value)
		build_fault(build, table, table->rows, NULL,
		    "the parameter %s is missing", name);
	return value ? value : "";
}

static int
parameter_number(struct build *build, const char *name)
{
	const char *value = parameter(build, name);
	int number = number_parse(value, strlen(value));

	return number < 0 ? 0 : number;
}

/* What a council may set otherwise for its round. */
static void
read_council_parameters(struct build *build)
{
	const char *name;

	for (size_t i = 0; (name = ocop_parameter_name(i)) != NULL; i++) {
		const char *value = ocop_parameter_required(i) ?
		    parameter(build, name) :
		    find_parameter(build->pack, name);

		/* what is wrong with it was told among the parameters */
		if (value && *value)
			(void)!ocop_parameter_set(build->edition, i, value);
	}
}

static void
read_parameters(struct build *build)
{
	/* The catalog asks for these by their names, on the day they hold. */
	static const char *const numbers[] = { "validity_months",
		"renewal_from_days", "renewal_until_days", "notice_days" };
	const char *from = find_parameter(build->pack, "send_up_from");

	build_check_parameters(build);
	build_check_words(build);
	build->edition->points_max = parameter_number(build, "points_max");
	if (from)
		build->edition->send_up_from = number_parse(from, strlen(from));
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		(void)parameter_number(build, numbers[i]);
	read_council_parameters(build);
}

static int
by_number(const void *a, const void *b)
{
	const struct ocop_set *x = a, *y = b;

	return (x->set > y->set) - (x->set < y->set);
}

static void
read_sets(struct build *build)
{
	const struct ocop_table *table = ocop_pack_table(build->pack, "sets");
	struct ocop_edition *edition = build->edition;

	edition->sets = build_array(build, table->rows, sizeof(*edition->sets));
	if (!edition->sets)
		return;
	for (size_t row = 0; row < table->rows; row++) {
		struct ocop_set *set = &edition->sets[edition->set_count++];

		set->set = build_number(build, table, row, "set");
		set->group = build_number(build, table, row, "group");
		set->label_vi =
		    build_text(build, ocop_table_cell(table, row, "label_vi"));
		set->label_en =
		    build_text(build, ocop_table_cell(table, row, "label_en"));
		build_check_tree(build, set->set);
		build_set(build, set);
		if (build->no_memory)
			return;
	}
	qsort(edition->sets, edition->set_count, sizeof(*edition->sets),
	    by_number);
}

int
ocop_edition_new(struct ocop_edition **out, const struct ocop_pack *pack,
    ocop_fault_fn *report, void *ctx, struct ocop_error *err)
{
	struct ocop_edition *edition = calloc(1, sizeof(*edition));
	struct arena *arena = calloc(1, sizeof(*arena));
	struct build build = { .pack = pack,
		.edition = edition,
		.arena = arena,
		.report = report,
		.ctx = ctx };

	*out = NULL;
	if (!edition || !arena) {
		free(edition);
		free(arena);
		return ocop_fail_memory(err);
	}
	edition->memory = arena;
	if (ocop_pack_table(pack, "sets")->rows == 0) {
		ocop_edition_free(edition);
		return ocop_fail(err, OCOP_EINPUT,
		    "%s: no pack of score sheets: it has no sets",
		    pack->edition);
	}
	edition->edition = build_text(&build, pack->edition);
	edition->citation = build_text(&build, pack->citation);
	edition->sha256 = build_text(&build, pack->sha256);
	build_check_keys(&build);
	read_bands(&build);
	read_parameters(&build);
	read_sets(&build);
	if (build.no_memory || build.faults) {
		ocop_edition_free(edition);
		return build_refuse(&build, err);
	}
	*out = edition;
	return 0;
}

void
ocop_edition_free(struct ocop_edition *edition)
{
	if (!edition)
		return;
	arena_free(edition->memory);
	free(edition->memory);
	free(edition);
}
