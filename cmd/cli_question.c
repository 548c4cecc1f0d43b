/* What the options ask of a report. */
#include <stdlib.h>
#include <string.h>

#include "cli.h"

static void
read_round(struct cli_question *asked, const struct cli *cli, const char *value)
{
	(void)value;
	asked->question.round = cli_round(cli);
}

static void
read_programme(
    struct cli_question *asked, const struct cli *cli, const char *value)
{
	(void)cli;
	asked->question.programme = value;
}

static void
read_by(struct cli_question *asked, const struct cli *cli, const char *value)
{
	if (!ocop_by_find(&asked->question.by, value))
		cli_usage(cli, "--by %s: want province, commune, group or year",
		    value);
}

/* A whole number in a range; ends the program when it is none. */
static int
read_number(const struct cli *cli, const char *option, const char *value,
    int least, const char *wanted)
{
	int number = cli_number(value);

	if (number < least)
		cli_usage(cli, "--%s %s: want %s", option, value,
		    ocop_gettext(wanted));
	return number;
}

static void
read_within(
    struct cli_question *asked, const struct cli *cli, const char *value)
{
	asked->question.within =
	    read_number(cli, "within", value, 0, N_("a number of days"));
}

static void
read_remind(
    struct cli_question *asked, const struct cli *cli, const char *value)
{
	asked->question.remind =
	    read_number(cli, "remind", value, 0, N_("a number of days"));
}

static void
read_top(struct cli_question *asked, const struct cli *cli, const char *value)
{
	asked->question.top =
	    (size_t)read_number(cli, "top", value, 1, N_("a number of lines"));
}

static void
read_min(struct cli_question *asked, const struct cli *cli, const char *value)
{
	asked->question.min = cli_number(value);
	if (asked->question.min < 0 || asked->question.min > 100)
		cli_usage(cli, "--min %s: want a number from 0 to 100", value);
}

static void
read_state(struct cli_question *asked, const struct cli *cli, const char *value)
{
	if (!ocop_state_find(&asked->question.state, value))
		cli_usage(cli,
		    "--state %s: want valid, or running, in_window, filed, "
		    "late, extended, expired or revoked",
		    value);
}

static void
read_near(struct cli_question *asked, const struct cli *cli, const char *value)
{
	(void)value;
	asked->question.near = cli_near(cli, &asked->near);
}

static void
read_limits(
    struct cli_question *asked, const struct cli *cli, const char *value)
{
	(void)cli;
	asked->question.limits = value;
}

static void
read_edition(
    struct cli_question *asked, const struct cli *cli, const char *value)
{
	(void)cli;
	asked->question.edition = value;
}

static void
read_accepted(
    struct cli_question *asked, const struct cli *cli, const char *value)
{
	(void)value;
	asked->question.accepted = cli_accepted(cli);
}

static void
read_contact(
    struct cli_question *asked, const struct cli *cli, const char *value)
{
	(void)cli;
	asked->question.contact = value;
}

static void
read_late(struct cli_question *asked, const struct cli *cli, const char *value)
{
	(void)cli;
	asked->question.late = value;
}

static void
read_never(struct cli_question *asked, const struct cli *cli, const char *value)
{
	(void)cli;
	asked->question.never = value;
}

static const struct {
	const char *option;
	void (*read)(struct cli_question *asked, const struct cli *cli,
	    const char *value);
} readers[] = {
	{ "accept-incomplete", read_accepted },
	{ "by", read_by },
	{ "contact", read_contact },
	{ "edition", read_edition },
	{ "late", read_late },
	{ "limits", read_limits },
	{ "min", read_min },
	{ "near", read_near },
	{ "never", read_never },
	{ "programme", read_programme },
	{ "remind", read_remind },
	{ "round", read_round },
	{ "state", read_state },
	{ "top", read_top },
	{ "within", read_within },
};

/* What follows the command: nothing, or what the synopsis shows. */
static void
read_operands(struct ocop_question *question, const struct cli *cli)
{
	const struct ocop_report *report = &cli->report;
	const char *operands = report->operands;

	question->operands = cli->argv + 1;
	question->operand_count = (size_t)cli->argc - 1;
	if (!operands && cli->argc > 1)
		cli_usage(cli, "%s takes no file", report->command);
	if (operands &&
	    ((cli->argc == 1 && *operands != '[') ||
		(cli->argc > 2 && !strstr(operands, "..."))))
		cli_usage(cli, "%s%s%s: want %s", report->command,
		    report->instead ? " --" : "",
		    report->instead ? report->instead : "", operands);
}

void
cli_ask(struct cli_question *asked, struct cli *cli)
{
	const struct ocop_report *report = &cli->report;
	bool dated = report->of == OCOP_OF_DAY ||
	    report->of == OCOP_OF_ROUND_DAY || (cli->given & CLI_AS_OF);

	cli->any_day = !dated;
	ocop_question_init(&asked->question, NULL,
	    dated ? cli->as_of : (struct ocop_date){ 0 });
	read_operands(&asked->question, cli);
	for (size_t i = 0; i < sizeof(readers) / sizeof(readers[0]); i++) {
		const char *option = readers[i].option;
		const char *value = cli_value(cli, option);

		if (!ocop_report_takes(report, option))
			continue;
		if (!value && ocop_report_needs(report, option))
			cli_usage(cli, "--%s is missing", option);
		if (value)
			readers[i].read(asked, cli, value);
	}
	asked->question.brief = cli->quiet;
	asked->question.people = cli->format == OCOP_TABLE;
	asked->question.lang = cli->lang;
	asked->question.report = cli_fault;
	asked->question.say = cli_say;
	asked->question.ctx = cli;
}
