/* Reading the limits by which the leniency of members is judged. */
#include <string.h>

#include "base/fault/fault_relay.h"
#include "rules/council/leniency.h"
#include "text/intake/header.h"
#include "text/read/embedded.h"

/* What a parameter may be at most, and how many decimals it may have. */
enum { MOST = 1000, SCALE_MOST = 1000 };

enum { PARAMETER, VALUE, LABEL_VI, LABEL_EN, COLUMNS };

static const struct ocop_column columns[COLUMNS] = {
	[PARAMETER] = { "parameter", OCOP_CODE, OCOP_KEY, NULL },
	[VALUE] = { "value", OCOP_TEXT, OCOP_REQUIRED, NULL },
	[LABEL_VI] = { "label_vi", OCOP_TEXT, 0, NULL },
	[LABEL_EN] = { "label_en", OCOP_TEXT, 0, NULL },
};

enum {
	SHEETS,
	PRODUCTS,
	MEMBERS,
	WHOLE, /* those above are whole numbers */
	LENIENCY_MADS = WHOLE,
	LENIENCY_POINTS,
	ERRATIC_MADS,
	ERRATIC_POINTS,
	PARAMETERS
};

static const char *const names[PARAMETERS] = {
	[SHEETS] = "least_sheets",
	[PRODUCTS] = "least_products",
	[MEMBERS] = "least_members",
	[LENIENCY_MADS] = "leniency_mads",
	[LENIENCY_POINTS] = "leniency_points",
	[ERRATIC_MADS] = "erratic_mads",
	[ERRATIC_POINTS] = "erratic_points",
};

struct limits {
	struct ocop_reader *reader;
	struct fault_relay relay;
	bool read[PARAMETERS];
	struct ocop_fraction values[PARAMETERS];
};

/* Takes the value of a parameter; -1 with a fault. */
static int
take_value(struct limits *limits, const char *name, const char *value,
    struct ocop_fault *fault)
{
	struct ocop_fraction *read;
	bool number;
	size_t i = 0;

	while (i < PARAMETERS && strcmp(names[i], name) != 0)
		i++;
	if (i == PARAMETERS)
		return ocop_fault_set(fault, OCOP_E_CHOICE, "parameter", name,
		    "no parameter \"%s\"; see ocop(5) for those there are",
		    name);
	if (limits->read[i])
		return ocop_fault_set(fault, OCOP_E_TWICE, "parameter", name,
		    "%s is on a line above; keep one line", name);
	limits->read[i] = true;
	read = &limits->values[i];
	number = ocop_fraction_read(read, value) &&
	    read->value <= MOST * read->scale;
	if (i < WHOLE && (!number || read->scale > 1 || read->value < 1))
		return ocop_fault_set(fault, OCOP_E_RANGE, "value", value,
		    "%s: \"%s\" is not a whole number of 1 to %d", name, value,
		    MOST);
	if (!number || read->scale > SCALE_MOST)
		return ocop_fault_set(fault, OCOP_E_RANGE, "value", value,
		    "%s: \"%s\" is not a number of 0 to %d with three "
		    "decimals at most, after a point",
		    name, value, MOST);
	return 0;
}

static int
read_rows(struct limits *limits, struct ocop_error *err)
{
	struct ocop_fault fault;
	struct ocop_row row;
	int at[COLUMNS], got;
	bool bound = false;

	while (
	    (got = ocop_reader_next(limits->reader, &row, &fault, err)) > 0) {
		limits->relay.line = got == OCOP_ROW ? row.line : fault.line;
		if (got == OCOP_ROW_BAD) {
			fault_pass(&limits->relay, &fault);
			continue;
		}
		if (!bound) {
			if (ocop_header_bind(at, columns, COLUMNS, &row,
				fault_pass, &limits->relay) > 0)
				return 0;
			bound = true;
			continue;
		}
		if (take_value(limits, row.cells[at[PARAMETER]].text,
			row.cells[at[VALUE]].text, &fault) < 0)
			fault_pass(&limits->relay, &fault);
	}
	return got;
}

/* Every parameter must be there. */
static void
find_missing(struct limits *limits)
{
	struct ocop_fault fault;

	limits->relay.line = 0;
	for (size_t i = 0; i < PARAMETERS; i++) {
		if (limits->read[i])
			continue;
		ocop_fault_set(&fault, OCOP_E_REQUIRED, "parameter", names[i],
		    "the parameter %s is missing", names[i]);
		fault_pass(&limits->relay, &fault);
	}
}

static int
open_limits(struct ocop_reader **out, const char *path, struct ocop_error *err)
{
	return path ? ocop_reader_open(out, path, OCOP_CITED, err) :
		      embedded_open(out, "statistics.tsv", err);
}

int
ocop_leniency_limits_read(struct ocop_leniency_limits *out, const char *path,
    ocop_fault_fn *report, void *ctx, struct ocop_error *err)
{
	struct limits limits = { .relay = { report, ctx, NULL, 0, 0 } };
	int got;

	if (open_limits(&limits.reader, path, err) < 0)
		return -1;
	limits.relay.file = ocop_reader_name(limits.reader);
	got = read_rows(&limits, err);
	if (got == 0 && limits.relay.faults == 0)
		find_missing(&limits);
	if (got == 0 && limits.relay.faults > 0)
		got = ocop_fail(err, OCOP_EINPUT,
		    "%s: not the parameters of members; see ocop(5)",
		    ocop_reader_name(limits.reader));
	ocop_reader_close(limits.reader);
	*out = (struct ocop_leniency_limits){
		.sheets = (int)limits.values[SHEETS].value,
		.products = (int)limits.values[PRODUCTS].value,
		.members = (int)limits.values[MEMBERS].value,
		.leniency_mads = limits.values[LENIENCY_MADS],
		.leniency_points = limits.values[LENIENCY_POINTS],
		.erratic_mads = limits.values[ERRATIC_MADS],
		.erratic_points = limits.values[ERRATIC_POINTS],
	};
	return got;
}
