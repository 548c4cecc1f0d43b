/*
 * The values of the options that one tool has for itself.
 */
#include <stdlib.h>
#include <string.h>

#include <ocop/argument.h>
#include <ocop/fraction.h>
#include <ocop/kind.h>
#include <ocop/reader.h>

#include "cli.h"

const char *
cli_value(const struct cli *cli, const char *name)
{
	size_t i = 0;

	while (cli->tool->extras[i].name &&
	    strcmp(cli->tool->extras[i].name, name) != 0)
		i++;
	return cli->tool->extras[i].name ? cli->values[i] : NULL;
}

void
cli_text(const struct cli *cli, const char *name, char *text)
{
	char message[OCOP_MESSAGE_MAX];
	struct ocop_fault fault;

	if (ocop_argument_read(text, &fault) == 0)
		return;
	ocop_fault_message(message, &fault, false);
	cli_usage(cli, "--%s: %s", name, message);
}

unsigned
cli_quotes(const struct cli *cli)
{
	const char *quotes = cli_value(cli, "quotes");

	if (!quotes)
		return 0;
	if (strcmp(quotes, "yes") == 0)
		return OCOP_QUOTES_YES;
	if (strcmp(quotes, "no") != 0)
		cli_usage(cli, "--quotes %s: want yes or no", quotes);
	return OCOP_QUOTES_NO;
}

unsigned
cli_dates(const struct cli *cli)
{
	const char *dates = cli_value(cli, "dates");

	if (!dates)
		return 0;
	if (strcmp(dates, "dmy") == 0)
		return OCOP_DATES_DMY;
	if (strcmp(dates, "mdy") == 0)
		return OCOP_DATES_MDY;
	if (strcmp(dates, "ymd") != 0)
		cli_usage(cli, "--dates %s: want dmy, mdy or ymd", dates);
	return OCOP_DATES_YMD;
}

int
cli_number(const char *text)
{
	size_t digits = strspn(text, "0123456789");

	return digits == 0 || digits > 9 || text[digits] ? -1 : atoi(text);
}

void
cli_check(const struct cli *cli, const char *name, const char *value,
    enum ocop_type type)
{
	const struct ocop_column column = { name, type, 0, NULL };
	char room[OCOP_VALUE_MAX], text[OCOP_MESSAGE_MAX];
	struct ocop_fault fault;
	const char *read;

	if (ocop_value_read(&read, room, &column, value, 0, &fault) == 0)
		return;
	ocop_fault_message(text, &fault, false);
	cli_usage(cli, "--%s: %s", name, text);
}

const char *
cli_typed(const struct cli *cli, const char *name, enum ocop_type type)
{
	const char *value = cli_value(cli, name);

	if (value)
		cli_check(cli, name, value, type);
	return value;
}

const struct ocop_fraction *
cli_near(const struct cli *cli, struct ocop_fraction *room)
{
	const char *near = cli_value(cli, "near");

	if (near && !ocop_fraction_read(room, near))
		cli_usage(cli,
		    "--near %s: want points such as 2 or 0.5, with a decimal "
		    "point",
		    near);
	return near ? room : NULL;
}

const char *
cli_round(const struct cli *cli)
{
	const char *round = cli_typed(cli, "round", OCOP_ROUND);

	if (!round)
		cli_usage(cli, "--round is missing");
	return round;
}
