/*
 * What the five tools share: options, messages, faults, exit status.
 *
 * A tool names its own options and commands in tables, so that the usage
 * text, the parser and the man page have one source of truth.
 */
#ifndef OCOP_CLI_H
#define OCOP_CLI_H

#include <stdarg.h>
#include <stdio.h>

#include <ocop/column.h>
#include <ocop/date.h>
#include <ocop/encoding.h>
#include <ocop/error.h>
#include <ocop/fault.h>
#include <ocop/fraction.h>
#include <ocop/language.h>
#include <ocop/report.h>
#include <ocop/store.h>
#include <ocop/writer.h>

enum {
	CLI_EXTRAS = 32,   /* options of one tool, at most, and its end */
	CLI_AGAIN = 32,    /* values of an option that may be given again */
	CLI_LETTERS = 320, /* of all options */

	/* Which of the shared options a tool has; --lang -q -v --help always.
	 */
	CLI_CATALOG = 1 << 0, /* -d, --wait */
	CLI_OUTPUT = 1 << 1,  /* -o, -t */
	CLI_CHANGES = 1 << 2, /* -n, --actor */
	CLI_AS_OF = 1 << 3,   /* --as-of */
	CLI_ERRORS = 1 << 4,  /* --errors */
	CLI_REASON = 1 << 5,  /* --reason */
	CLI_FILES = 1 << 6,   /* --encoding */
	CLI_LIMIT = 1 << 7,   /* --max-errors */
	CLI_REJECTS = 1 << 8, /* --rejects */
	CLI_TEXTS = 1 << 9,   /* what follows the command is text, no files */
};

/* An option of one tool: all are long. */
struct cli_option {
	const char *name;     /* round */
	const char *arg;      /* R, or NULL when it takes none; "R..." when it
			       * may be given again */
	const char *help;     /* an N_() */
	const char *commands; /* that take it, blanks between, "-": the use
			       * without a command; reports say it themselves;
			       * NULL: all */
};

struct cli;

/* What the first word of the command line may be. */
struct cli_command {
	const char *name; /* or several, blanks between; "KIND": the kinds;
			   * "*": the reports of the tool; NULL: no command */
	unsigned shared;  /* which of the shared options it takes */
	void (*run)(struct cli *cli, struct ocop_error *err);
};

enum { CLI_LETTERS_FROM = 256 }; /* above it are options without a letter */

/* An option that several tools have. */
struct cli_shared_option {
	unsigned group; /* 0: every tool */
	int letter;
	const char *name, *arg, *help;
};

struct cli_tool {
	const char *name;            /* ocop-score */
	const char *purpose;         /* one line, an N_() */
	const char *const *synopsis; /* lines after the name, ended by NULL */
	const struct cli_command *commands;   /* ended by a NULL run */
	struct cli_option extras[CLI_EXTRAS]; /* ended by a NULL name */
	bool table_on_terminal;               /* what -t is there by default */
	bool (*open)(const struct cli *cli);  /* whether what is written holds
					       * nothing of persons */
	const char *formats; /* those of -t, blanks between; first: default */
	bool (*built)(const char *option); /* whether this build has the extra
					    * option; NULL: it has all */
};

struct cli {
	const struct cli_tool *tool;
	const struct cli_command *called; /* from cli_main() on */
	struct ocop_report report;        /* that is run; name NULL: none is */
	const char *catalog, *output, *actor, *reason, *errors, *rejects;
	const char *values[CLI_EXTRAS]; /* by extra; NULL: not given */
	const char *again[CLI_AGAIN];   /* of the one that may be given again */
	size_t again_count;
	bool seen[CLI_LETTERS]; /* by letter */
	unsigned given;         /* groups of shared options that were given */
	enum ocop_encoding encoding; /* of the files read; 0: not given */
	enum ocop_lang lang;         /* of what people read */
	enum ocop_format format;
	bool format_given;
	bool dry_run, quiet, help;
	bool any_day; /* the answer does not depend on the day */
	int verbose;
	int wait; /* seconds for who writes */
	struct ocop_date as_of;
	char as_of_text[OCOP_DATE_TEXT];
	int argc; /* what the options left over */
	char **argv;
	char command[64]; /* for the audit */
	char user[256];   /* $USER, where --actor does not say */

	bool no;                  /* done, and the answer is no */
	size_t faults;            /* reported so far, warnings not counted */
	size_t most;              /* of --max-errors; 0: no limit */
	struct cli_cause *causes; /* of what was reported */
	struct ocop_writer *errors_out;
	struct ocop_error errors_err; /* of writing --errors */
	struct ocop_rejects *rejects_out;
	struct ocop_writer *listed;  /* a list of what is being stored */
	struct ocop_store *store;    /* that is open, or NULL */
	struct ocop_store *meant_in; /* where names have keys, or NULL */
	size_t meant_count;          /* names looked up */
	FILE *held; /* what is said of it; NULL: it is said at once */
	char *held_text;
	size_t held_size;
};

/*
 * Reads the options; a wrong one ends the program with status 2, --help and
 * --version with 0.
 */
void cli_parse(
    struct cli *cli, const struct cli_tool *tool, int argc, char *argv[]);

/*
 * Runs the command that the first word names, once it is sure that every
 * option given belongs to it: none is taken and not heeded.  Returns the
 * exit status.
 */
int cli_main(const struct cli_tool *tool, int argc, char *argv[]);

/* Whether the command takes a group of shared options. */
unsigned cli_shared(const struct cli_tool *tool);

/* The value of an extra option, NULL when it was not given or the tool has
 * none such. */
const char *cli_value(const struct cli *cli, const char *name);

/* Makes text of an option's value in its place; ends the program with status
 * 2 when it is none that a cell may hold. */
void cli_text(const struct cli *cli, const char *name, char *text);

/* Ends the program with status 2 when the value of an option is not of the
 * type. */
void cli_check(const struct cli *cli, const char *name, const char *value,
    enum ocop_type type);

/* The value of an extra option, so checked; NULL when it was not given. */
const char *cli_typed(
    const struct cli *cli, const char *name, enum ocop_type type);

/* The value of --round; ends the program with status 2 when it is none. */
const char *cli_round(const struct cli *cli);

/* The value of --near, written to room, NULL when it was not given; ends the
 * program with status 2 when it is no number of points. */
const struct ocop_fraction *cli_near(
    const struct cli *cli, struct ocop_fraction *room);

/* What --quotes and --dates say, as flags of reader and intake. */
unsigned cli_quotes(const struct cli *cli);
unsigned cli_dates(const struct cli *cli);

/* Digits only; -1 for anything else. */
int cli_number(const char *text);

/*
 * The language of the locale, or the one that --lang names.  A wrong name, or
 * one whose messages are not installed, ends the program with status 2.
 */
void cli_lang(struct cli *cli, const char *name);

/* Those of a tool by number, NULL after the last; and whether the build has an
 * extra one. */
const struct cli_shared_option *cli_shared_option(
    const struct cli_tool *tool, size_t number);
bool cli_is_built(const struct cli_tool *tool, const struct cli_option *extra);

/* The formats of a tool, without those that this build does not have. */
void cli_list_formats(const struct cli_tool *tool, char *out, size_t size);

/* Ends with the help of a tool; or ends well, if all that was printed is out.
 */
_Noreturn void cli_help(const struct cli_tool *tool);
_Noreturn void cli_end_printed(const struct cli_tool *tool);

/* Ends the program with status 2 and one line that says why. */
_Noreturn void cli_usage(const struct cli *cli, const char *fmt, ...)
    OCOP_PRINTF(2, 3);

/* A message on standard error, kept back by -q; one of what is being stored
 * waits until it is. */
void cli_said(struct cli *cli, const char *fmt, ...) OCOP_PRINTF(2, 3);

/* The same of a whole line; ctx is the struct cli. */
void cli_say(void *ctx, const char *line);

/* Prints one line with the name of the tool, whatever the parts hold. */
void cli_line(const struct cli *cli, FILE *to, const char *fmt, va_list ap)
    OCOP_PRINTF(3, 0);

/* From here on what is said waits; then it is said, or it came to nothing. */
void cli_hold(struct cli *cli);
void cli_release(struct cli *cli, bool true_now);

/* Makes ready what is said when there is no memory to make it, in the language
 * so far. */
void cli_memory(const struct cli *cli);

/* How the tool takes signals, from the beginning on; and whether those that
 * end it have to wait. */
void cli_signals(void);
void cli_signals_wait(bool wait);

/*
 * An ocop_fault_fn whose ctx is the struct cli.  Of many faults of one code
 * and column the first are printed and the others counted.
 */
void cli_fault(void *ctx, const struct ocop_fault *fault);

/* Whether a name is given where a code is needed, and the catalog has its key:
 * the same fault, which says it. */
bool cli_meant(
    struct ocop_fault *out, struct cli *cli, const struct ocop_fault *fault);

/* Says how many were counted; messages that come later are after it. */
void cli_fault_rest(struct cli *cli);

/* Opens the file of --errors, if there is one: also when nothing is wrong. */
OCOP_CHECKED int cli_errors_open(struct cli *cli);

/* An ocop_change_fn whose ctx is the struct cli: column, old -> new. */
void cli_change(void *ctx, const char *key, const char *column,
    const char *before, const char *after);

/* Opens the catalog; for writing within a transaction. */
OCOP_CHECKED int cli_open(struct ocop_store **out, struct cli *cli,
    const char *command, enum ocop_store_mode mode, struct ocop_error *err);
void cli_store_close(struct cli *cli, struct ocop_store *store);

/* The file of --rejects, NULL when it is not asked for; and the output of a
 * list of what is being stored.  Both appear, and go, with cli_close(). */
OCOP_CHECKED int cli_rejects(
    struct ocop_rejects **out, struct cli *cli, struct ocop_error *err);
OCOP_CHECKED int cli_listed(struct ocop_writer **out, struct cli *cli,
    const char *const *columns, size_t count, struct ocop_error *err);

/*
 * Commits, unless it is a dry run, err is set, or some rows were rejected and
 * are not in a file of --rejects; then publishes and says what waited, which
 * goes when the commit fails.  Closes the store in any case.  NULL is allowed.
 */
void cli_close(
    struct cli *cli, struct ocop_store *store, struct ocop_error *err);

/* How people see a table on standard output, or with -o. */
struct ocop_people cli_people(const struct cli *cli);

/* Opens standard output or -o with these columns. */
OCOP_CHECKED int cli_writer(struct ocop_writer **out, struct cli *cli,
    const char *const *columns, size_t count, struct ocop_error *err);

/*
 * Finishes the output if err is clear, drops it if not; NULL is allowed.
 */
void cli_written(struct ocop_writer *writer, struct ocop_error *err);

/* Says how many texts of a column Excel will make numbers or dates of. */
void cli_altered(struct cli *cli, const struct ocop_writer *writer,
    size_t column, const char *name);

/* ocop-export --layout. */
void cli_layout(struct cli *cli, struct ocop_error *err);

/* ocop-register init, and edition. */
void cli_init(struct cli *cli, struct ocop_error *err);
void cli_edition(struct cli *cli, struct ocop_error *err);

/* ocop-register template, and workbook. */
void cli_template(struct cli *cli, struct ocop_error *err);
void cli_workbook(struct cli *cli, struct ocop_error *err);

/* ocop-score sheet. */
void cli_sheet(struct cli *cli, struct ocop_error *err);

/* ocop-rank: why incomplete products are ranked, NULL when they are not; and
 * the command that writes recognitions. */
const char *cli_accepted(const struct cli *cli);
void cli_recognise(struct cli *cli, struct ocop_error *err);

/* The commands of a tool that are reports, by number; NULL after the last. */
const char *cli_report_name(const struct cli_tool *tool, size_t number);

/* Finds the report that the command and its options ask for; whether it takes
 * an option; why it does not, where another of the command does, or nothing;
 * and whether what it writes holds nothing of persons. */
void cli_report_find(struct cli *cli);
bool cli_report_takes(const struct cli *cli, const char *option);
void cli_report_refuse(const struct cli *cli, const char *option);
bool cli_report_is_open(const struct cli *cli);

/* What it is asked; ends the program with status 2 when an option is wrong. */
struct cli_question {
	struct ocop_question question;
	struct ocop_fraction near;
};

void cli_ask(struct cli_question *asked, struct cli *cli);

/* Runs it: lines, a page, or a file of its own. */
void cli_report(struct cli *cli, struct ocop_error *err);

/* ocop-register merge: one row of two. */
void cli_merge(struct cli *cli, struct ocop_error *err);

/* Commands of ocop-register that keep the catalog sound. */
void cli_verify(struct cli *cli, struct ocop_error *err);
void cli_backup(struct cli *cli, struct ocop_error *err);

/* Prints err if it is set and gives the exit status. */
int cli_finish(struct cli *cli, struct ocop_error *err);

#endif
