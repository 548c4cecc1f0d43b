/*
 * Reports: rows about a catalog, each a command of a tool.
 *
 * A report is one row of a table: what it is called, what it may be asked,
 * its columns, who writes its lines and who draws them.  Commands, synopses,
 * pages and tests are made from that row.  No clock is read here.
 *
 *	struct ocop_report report;
 *	struct ocop_question question;
 *
 *	ocop_report_find(&report, "ocop-report", "gaps");
 *	ocop_question_init(&question, store, day);
 *	question.round = "2026-2";
 *	got = ocop_report_write(&report, &question, writer, &err);
 */
#ifndef OCOP_REPORT_H
#define OCOP_REPORT_H

#include <stdbool.h>
#include <stddef.h>

#include <ocop/date.h>
#include <ocop/fault.h>
#include <ocop/fraction.h>
#include <ocop/label.h>
#include <ocop/store.h>
#include <ocop/writer.h>

enum {
	OCOP_NO_ALARM = -1,
	OCOP_WITHIN_ANY = -1,
	OCOP_STATE_ANY = -1,
	OCOP_STATE_VALID = -2, /* each that is valid on the day */
	OCOP_MIN_USUAL = -1,
};

/* What the lines of targets are broken down by. */
enum ocop_by {
	OCOP_BY_NOTHING,
	OCOP_BY_PROVINCE,
	OCOP_BY_COMMUNE,
	OCOP_BY_GROUP, /* of products; an entity counts in each of its own */
	OCOP_BY_YEAR,  /* at the end of each year of the programme */
};

/* false when there is no such word: province, commune, group or year. */
bool ocop_by_find(enum ocop_by *out, const char *word);

/* The state of a certificate by its word, or valid; false when there is no such
 * word. */
bool ocop_state_find(int *out, const char *word);

/* Whether the library was built with calendars. */
bool ocop_calendars_supported(void);

struct ocop_figures;

/* What a report is asked; each reads what its options name. */
struct ocop_question {
	struct ocop_store *store;
	struct ocop_date as_of; /* year 0: as all is, of a round */
	const char *round;      /* of those that are of a round; else NULL */
	char *const *operands;  /* codes of targets, a kind, a key */
	size_t operand_count;
	const char *programme; /* NULL: the one loaded last; "all" */
	enum ocop_by by;
	int within;         /* only those with at most so many days left */
	int state;          /* only those in it: ocop_state_find() */
	bool contact;       /* with whom to ask, and how */
	bool late;          /* only what is late */
	bool never;         /* inspections that there never were */
	bool brief;         /* without what is only worth knowing */
	const char *limits; /* a file of limits; NULL: the usual ones */
	const struct ocop_fraction *near; /* to a boundary; or NULL */
	size_t top;                       /* so many lines, the first ones */
	int min;              /* points of what is probably the same */
	int remind;           /* days before, or OCOP_NO_ALARM */
	const char *edition;  /* another one to compare with */
	const char *accepted; /* why incomplete products are ranked; or NULL */
	enum ocop_lang lang;  /* of what is said */
	bool people;          /* who read the lines, and no program */
	/* What goes before the lines is said to it; and faults.  report may
	 * be NULL. */
	void (*say)(void *ctx, const char *line);
	ocop_fault_fn *report;
	void *ctx;
	struct ocop_figures *figures; /* filled for drawings; NULL: not */
};

/* One that asks for everything. */
void ocop_question_init(struct ocop_question *out, struct ocop_store *store,
    struct ocop_date as_of);

/* What a report tells of. */
enum ocop_of {
	OCOP_OF_DAY,
	OCOP_OF_ROUND,     /* as it is; on a day where it takes as-of */
	OCOP_OF_ROUND_DAY, /* as it is on a day */
	OCOP_OF_CATALOG,   /* as it is */
	OCOP_OF_KEY,       /* likewise; nothing known of the key is a failure */
};

struct text;
struct html_drawing;
struct html_section;
struct ocop_page;

struct ocop_report {
	const char *name;    /* that labels know its columns by */
	const char *tool;    /* whose command it is; NULL: ocop-report */
	const char *command; /* NULL: name */
	const char *instead; /* the option of the command that asks for it, not
			      * for that of the command's name; or NULL */
	const char *title;   /* for people, a message id */
	const char *const *columns;
	size_t count;
	const char *more; /* an option without which there are only the first */
	size_t fewer;     /* columns, so many; or NULL */
	enum ocop_of of;
	const char *options;  /* that it takes, blanks between; ! after one that
			       * it needs */
	const char *operands; /* as a synopsis shows them; or NULL */
	bool judges;          /* what it writes is a no, without --check, too */
	bool unchecked;       /* it bears a catalog that is damaged */
	bool persons;         /* it tells how single persons do their work */
	/* Writes its lines; how many call for somebody to act, or -1.  NULL: it
	 * is a statement. */
	int (*write)(const struct ocop_question *question,
	    struct ocop_writer *writer, struct ocop_error *err);
	/* Writes a file of its own, not lines; then there are no columns. */
	int (*file)(const struct ocop_question *question, const char *path,
	    struct ocop_error *err);
	/* Bars beside this column of a table for people, one a line. */
	const char *beside;
	int (*bars)(struct ocop_drawing *out, struct ocop_figures *figures,
	    struct ocop_error *err);
	/* Appends the drawings of a page. */
	int (*draw)(struct text *out, const struct html_drawing *drawing,
	    struct ocop_error *err);
	/* Adds the sections of a page that has others besides its lines. */
	int (*sections)(struct ocop_page *page, const struct html_section *own,
	    struct ocop_error *err);
};

/* Those by number, of all tools; false after the last. */
bool ocop_report_get(struct ocop_report *out, size_t number);

/* The report of a tool of that name; false where there is none. */
bool ocop_report_find(
    struct ocop_report *out, const char *tool, const char *name);

/* Whether it takes an option, or needs it: by options, or by what it is of. */
bool ocop_report_takes(const struct ocop_report *report, const char *option);
bool ocop_report_needs(const struct ocop_report *report, const char *option);

/* Writes its lines: how many call for somebody to act (of a statement: how many
 * there are), or -1. */
OCOP_CHECKED int ocop_report_write(const struct ocop_report *report,
    const struct ocop_question *question, struct ocop_writer *writer,
    struct ocop_error *err);

/* The numbers of what a report writes, for drawings.  NULL: no memory. */
struct ocop_figures *ocop_figures_new(void);
void ocop_figures_free(struct ocop_figures *figures); /* NULL is allowed */

/*
 * Draws beside the lines that a report wrote when they are a table for people:
 * how far a target is reached, what part of the valid or judged products has
 * so many stars, what part of the money was disbursed, how a figure went from
 * year to year.
 */
OCOP_CHECKED int ocop_report_draw(const struct ocop_report *report,
    const struct ocop_question *question, struct ocop_writer *writer,
    struct ocop_error *err);

/*
 * Writes the page of a report whose lines were kept (OCOP_MEMORY), with the
 * drawings of its figures; a NULL path is standard output.  The page of the
 * summary has targets, stars, trend, certificates that expire, the provinces,
 * communes and money.
 */
OCOP_CHECKED int ocop_report_page(const struct ocop_report *report,
    const struct ocop_question *question, const struct ocop_writer *kept,
    const char *path, struct ocop_error *err);

struct ocop_pack;

/* What a pack says otherwise than what is in force: an amendment, or a draft
 * before it is enacted. */
enum { OCOP_AMENDMENT_COLUMNS = 7 };

extern const char *const ocop_amendment_columns[OCOP_AMENDMENT_COLUMNS];

/*
 * Writes a line for each cell that differs, and for each row more or less:
 * beside the pack it amends, else table by table beside the one in force that
 * was enacted last.  Returns how many, or -1.
 */
OCOP_CHECKED int ocop_report_amendment(struct ocop_store *store,
    const struct ocop_pack *pack, struct ocop_writer *writer,
    struct ocop_error *err);

#endif
