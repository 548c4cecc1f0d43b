/* Words and days in the tables of score sheets, as what reads them knows
 * them: one that it does not know would never count. */
#include <stdio.h>
#include <string.h>

#include <ocop/date.h>

#include "rules/edition/build.h"

static void
check_word(struct build *build, const struct ocop_table *table, size_t row,
    const char *column, const char *words)
{
	const char *cell = ocop_table_cell(table, row, column);
	size_t size;

	for (const char *p = cell; *p; p += size + (p[size] == ' ')) {
		const char *at = words;

		size = strcspn(p, " ");
		while (at &&
		    (strncmp(at, p, size) != 0 ||
			(at[size] != ' ' && at[size] != '\0')))
			if ((at = strchr(at, ' ')) != NULL)
				at++;
		if (!at)
			build_fault(build, table, row, column,
			    "\"%.*s\" is none of: %s", (int)size, p, words);
	}
}

/* A day of every year, as 04-30. */
static void
check_month_day(struct build *build, const struct ocop_table *table, size_t row,
    const char *column)
{
	const char *cell = ocop_table_cell(table, row, column);
	char day[32];

	snprintf(day, sizeof(day), "2024-%.20s", cell);
	if (*cell && !build_is_day(day))
		build_fault(build, table, row, column,
		    "\"%s\" is no day of a year; write month and day, as 04-30",
		    cell);
}

void
build_check_words(struct build *build)
{
	const struct ocop_table *stars = ocop_pack_table(build->pack, "stars");
	const struct ocop_table *rounds =
	    ocop_pack_table(build->pack, "rounds");
	const struct ocop_table *documents =
	    ocop_pack_table(build->pack, "documents");

	for (size_t row = 0; row < stars->rows; row++)
		check_word(build, stars, row, "decided_by",
		    "none district province centre");
	for (size_t row = 0; row < rounds->rows; row++) {
		check_word(build, rounds, row, "level", "province centre");
		check_word(build, rounds, row, "year_offset", "0 1");
		check_month_day(build, rounds, row, "dossiers_by");
		check_month_day(build, rounds, row, "evaluate_by");
	}
	for (size_t row = 0; row < documents->rows; row++) {
		check_word(build, documents, row, "by", "entity commune");
		check_word(
		    build, documents, row, "kinds", "first upgrade renewal");
	}
}
