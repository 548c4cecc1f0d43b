/*
 * Signals: a tool that is ended leaves no draft behind.
 */
#include <signal.h>

#include <ocop/draft.h>

#include "cli.h"

/* Removes the drafts, and ends the tool as the signal does. */
static void
end_by_signal(int number)
{
	ocop_drafts_remove();
	signal(number, SIG_DFL);
	raise(number);
}

static const int ending[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGBUS,
	SIGABRT };

void
cli_signals(void)
{
	/* A pipe that closes ends the tool quietly, even under a parent that
	 * ignores the signal; a file that may not grow is an error of its
	 * write. */
	signal(SIGPIPE, SIG_DFL);
	signal(SIGXFSZ, SIG_IGN);
	for (size_t i = 0; i < sizeof(ending) / sizeof(ending[0]); i++) {
		struct sigaction action = { .sa_handler = end_by_signal,
			.sa_flags = SA_NODEFER };
		struct sigaction before;

		/* what nohup ignores stays ignored */
		if (sigaction(ending[i], NULL, &before) == 0 &&
		    before.sa_handler == SIG_DFL)
			(void)!sigaction(ending[i], &action, NULL);
	}
}

void
cli_signals_wait(bool wait)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGINT);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGHUP);
	sigprocmask(wait ? SIG_BLOCK : SIG_UNBLOCK, &set, NULL);
}
