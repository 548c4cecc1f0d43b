/* ocop-report expiring: certificates as a table, letters or a calendar. */
#include <string.h>

#include <ocop/certificate.h>
#include <ocop/report.h>

#include "cli.h"

/* The certificates that the command line asks for. */
static struct ocop_expiring
asked_of(const struct cli *cli)
{
	const char *within = cli_value(cli, "within");
	const char *state = cli_value(cli, "state");
	struct ocop_expiring asked = { cli->as_of, OCOP_WITHIN_ANY,
		OCOP_STATE_ANY };
	bool valid = state && strcmp(state, "valid") == 0;
	enum ocop_life_state found;

	if (within && (asked.within = cli_number(within)) < 0)
		cli_usage(cli, "--within %s: want a number of days", within);
	if (valid)
		asked.state = OCOP_STATE_VALID;
	if (!state || valid)
		return asked;
	if (!ocop_life_find(&found, state))
		cli_usage(cli,
		    "--state %s: want valid, or running, in_window, filed, "
		    "late, extended, expired or revoked",
		    state);
	if (cli_value(cli, "notices") && !ocop_life_notice(found))
		cli_usage(cli, "--state %s: notices are of in_window and late",
		    state);
	asked.state = (int)found;
	return asked;
}

static void
write_calendar(struct cli *cli, struct ocop_store *store,
    const struct ocop_expiring *asked, struct ocop_error *err)
{
	const char *remind = cli_value(cli, "remind");
	struct ocop_reminders reminders = { *asked, cli->lang, cli->output,
		OCOP_NO_ALARM, cli_value(cli, "contact") != NULL };

	if (remind)
		reminders.remind = cli_number(remind);
	(void)!ocop_report_reminders(store, &reminders, err);
}

static int
write_table(struct cli *cli, struct ocop_store *store,
    const struct ocop_expiring *asked, struct ocop_writer **writer,
    struct ocop_error *err)
{
	bool contact = cli_value(cli, "contact");

	if (cli_report_open(writer, cli, "expiring", ocop_expiring_columns,
		contact ? OCOP_EXPIRING_COLUMNS : OCOP_EXPIRING_PLAIN, err) < 0)
		return -1;
	return ocop_report_expiring(store, asked, *writer, err);
}

static int
write_notices(struct cli *cli, struct ocop_store *store,
    const struct ocop_expiring *asked, struct ocop_writer **writer,
    struct ocop_error *err)
{
	bool contact = cli_value(cli, "contact");
	size_t nameless;
	int got;

	if (cli_report_open(writer, cli, "notices", ocop_notices_columns,
		contact ? OCOP_NOTICES_COLUMNS : OCOP_NOTICES_PLAIN, err) < 0)
		return -1;
	got = ocop_report_notices(store, asked, *writer, &nameless, err);
	if (got >= 0 && nameless > 0)
		cli_said(cli,
		    "%zu of %d notices lack the leader or any address",
		    nameless, got);
	return got;
}

/* The calendar is another kind of output, the notices are other rows. */
static void
check_options(const struct cli *cli)
{
	bool ics = cli_value(cli, "ics");
	const char *remind = cli_value(cli, "remind");

	if (cli->argc > 1)
		cli_usage(cli, "expiring takes no file");
	if (ics && cli->format_given)
		cli_usage(cli, "--ics is a format of its own: leave out -t");
	if (ics && (cli_value(cli, "notices") || cli_value(cli, "check")))
		cli_usage(cli, "--ics goes with neither --notices nor --check");
	if (remind && !ics)
		cli_usage(cli, "--remind goes with --ics only");
	if (remind && cli_number(remind) < 0)
		cli_usage(cli, "--remind %s: want a number of days", remind);
}

void
cli_expiring(struct cli *cli, struct ocop_error *err)
{
	const struct ocop_expiring asked = asked_of(cli);
	bool notices = cli_value(cli, "notices");
	struct ocop_writer *writer = NULL;
	struct ocop_store *store = NULL;
	int found = -1;

	check_options(cli);
	if (cli_open(&store, cli, "expiring", OCOP_READ, err) < 0)
		return;
	if (cli_value(cli, "ics")) {
		write_calendar(cli, store, &asked, err);
		cli_store_close(cli, store);
		return;
	}
	found = notices ? write_notices(cli, store, &asked, &writer, err) :
			  write_table(cli, store, &asked, &writer, err);
	cli->no = found > 0 && cli_value(cli, "check");
	cli_report_close(
	    cli, store, notices ? "notices" : "expiring", NULL, writer, err);
}
