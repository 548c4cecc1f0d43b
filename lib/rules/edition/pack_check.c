/* Checks of what a pack has besides score sheets. */
#include <string.h>

#include "rules/edition/build.h"

static bool
has_instrument(const struct ocop_table *instruments, const char *instrument)
{
	for (size_t row = 0; row < instruments->rows; row++)
		if (strcmp(ocop_table_cell(instruments, row, "instrument"),
			instrument) == 0)
			return true;
	return false;
}

static void
check_known(struct build *build, const struct ocop_table *table, size_t row,
    const char *column)
{
	const char *cell = ocop_table_cell(table, row, column);

	if (*cell &&
	    !has_instrument(ocop_pack_table(build->pack, "instruments"), cell))
		build_fault(build, table, row, column,
		    "\"%s\" is not among the instruments of this pack", cell);
}

/* A row must not end before it begins. */
static void
check_days(struct build *build, const struct ocop_table *table, size_t row)
{
	const char *from = ocop_table_cell(table, row, "from");
	const char *until = ocop_table_cell(table, row, "until");
	size_t faults = build->faults;

	build_check_day(build, table, row, "from");
	build_check_day(build, table, row, "until");
	if (build->faults == faults && *until && strcmp(until, from) < 0)
		build_fault(build, table, row, "until",
		    "it ends on %s, before it begins on %s", until, from);
}

/* What has to be true of a target, or its status would say nothing. */
static void
check_target(struct build *build, const struct ocop_table *table, size_t row,
    const char *from)
{
	const char *due = ocop_table_cell(table, row, "due");
	int target = build_number(build, table, row, "target");
	int most = build_number(build, table, row, "target_max");
	int baseline = build_number(build, table, row, "baseline");

	if (baseline > target)
		build_fault(build, table, row, "baseline",
		    "it begins at %d, above the target of %d; what is to fall "
		    "is not measured here",
		    baseline, target);
	if (*ocop_table_cell(table, row, "target_max") && most < target)
		build_fault(build, table, row, "target_max",
		    "%d is below the target of %d", most, target);
	if (strcmp(ocop_table_cell(table, row, "unit"), "percent") == 0 &&
	    target > 100)
		build_fault(
		    build, table, row, "target", "no share is %d %%", target);
	build_check_day(build, table, row, "due");
	if (build_is_day(due) && strcmp(due, from) <= 0)
		build_fault(build, table, row, "due",
		    "it is due on %s, and the programme begins on %s", due,
		    from);
}

static void
check_programme(struct build *build)
{
	const struct ocop_table *programme =
	    ocop_pack_table(build->pack, "programme");
	const struct ocop_table *targets =
	    ocop_pack_table(build->pack, "targets");

	for (size_t row = 0; row < programme->rows; row++)
		check_days(build, programme, row);
	for (size_t row = 0; row < targets->rows; row++)
		if (programme->rows == 0)
			build_fault(build, targets, row, NULL,
			    "the pack has no programme that the target is of");
		else
			check_target(build, targets, row,
			    ocop_table_cell(programme, 0, "from"));
}

static void
check_instruments(struct build *build)
{
	const struct ocop_table *table =
	    ocop_pack_table(build->pack, "instruments");

	for (size_t row = 0; row < table->rows; row++) {
		const char *months =
		    ocop_table_cell(table, row, "validity_months");

		check_days(build, table, row);
		if (build_number(build, table, row, "validity_months") == 0 &&
		    strcmp(months, "0") == 0)
			build_fault(build, table, row, "validity_months",
			    "certificates are valid for a month at least");
		check_known(build, table, row, "amends");
	}
}

static void
check_deciders(struct build *build)
{
	static const char *const words[] = { "district", "province", "centre" };
	const struct ocop_table *table =
	    ocop_pack_table(build->pack, "deciders");

	for (size_t row = 0; row < table->rows; row++) {
		const char *word = ocop_table_cell(table, row, "decided_by");
		int stars = build_number(build, table, row, "stars");
		size_t i = 0;

		if (stars < 1 || stars > OCOP_STARS_MAX)
			build_fault(build, table, row, "stars",
			    "want 1 to %d stars", OCOP_STARS_MAX);
		while (i < 3 && strcmp(words[i], word) != 0)
			i++;
		if (i == 3)
			build_fault(build, table, row, "decided_by",
			    "\"%s\" is not district, province or centre", word);
		check_known(build, table, row, "instrument");
	}
}

/* It changes one pack, from a day on. */
static void
check_amends(struct build *build)
{
	const struct ocop_table *table = ocop_pack_table(build->pack, "amends");

	for (size_t row = 0; row < table->rows; row++) {
		build_check_day(build, table, row, "from");
		if (row > 0)
			build_fault(build, table, row, "amends",
			    "a pack amends one other; make another of this");
	}
}

int
ocop_pack_check(const struct ocop_pack *pack, ocop_fault_fn *report, void *ctx,
    struct ocop_error *err)
{
	struct build build = { .pack = pack, .report = report, .ctx = ctx };
	struct ocop_edition *edition;

	if (ocop_pack_table(pack, "criteria")->rows > 0) {
		if (ocop_edition_new(&edition, pack, report, ctx, err) < 0)
			return -1;
		ocop_edition_free(edition);
	} else {
		build_check_keys(&build);
		build_check_parameters(&build);
		build_check_words(&build);
	}
	check_instruments(&build);
	check_deciders(&build);
	check_programme(&build);
	check_amends(&build);
	build_check_transitions(&build);
	return build.no_memory || build.faults ? build_refuse(&build, err) : 0;
}
