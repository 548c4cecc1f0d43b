/* The council parameters of a round, and the basis of each. */
#include <string.h>

#include <ocop/parameter.h>

#include "report/read/round_products.h"
#include "report/reports.h"

enum { COLUMNS = 3 };

static const char *const columns[COLUMNS] = { "parameter", "value", "basis" };

/* Why the pack has a value: law, practice or ruling. */
static const char *
basis_of(const struct ocop_pack *pack, const char *name)
{
	const struct ocop_table *table = ocop_pack_table(pack, "parameters");

	for (size_t row = 0; row < table->rows; row++)
		if (strcmp(ocop_table_cell(table, row, "parameter"), name) == 0)
			return ocop_table_cell(table, row, "basis");
	return "ruling";
}

static int
write_parameters(const struct ocop_question *q, struct ocop_writer *writer,
    struct ocop_error *err)
{
	bool set[OCOP_PARAMETERS_MAX];
	struct ocop_edition *edition = NULL;
	struct ocop_pack *pack = NULL;
	const char *name;
	int got = -1;

	if (ocop_catalog_round_pack(&pack, q->store, q->round, err) == 0 &&
	    ocop_edition_new(&edition, pack, q->report, q->ctx, err) == 0)
		got = ocop_catalog_round_parameters(
		    q->store, q->round, edition, set, err);
	for (size_t i = 0; got == 0 && (name = ocop_parameter_name(i)) != NULL;
	     i++) {
		char value[OCOP_PARAMETER_TEXT];
		const char *cells[COLUMNS] = { name, value,
			set[i] ? "council" : basis_of(pack, name) };

		ocop_parameter_get(edition, i, value);
		got = ocop_writer_row(writer, cells, err);
	}
	ocop_edition_free(edition);
	ocop_pack_free(pack);
	return got;
}

const struct ocop_report report_parameters = {
	.name = "parameters",
	.tool = "ocop-score",
	.title = N_("Parameters of a round"),
	.columns = columns,
	.count = COLUMNS,
	.of = OCOP_OF_ROUND,
	.write = write_parameters,
};
