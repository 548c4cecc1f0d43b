/*
 * Private to lib/store: the unit that a text of a row names.
 */
#ifndef OCOP_STORE_ROWS_RESOLVE_UNIT_H
#define OCOP_STORE_ROWS_RESOLVE_UNIT_H

#include <ocop/date.h>
#include <ocop/kind.h>

#include "base/map.h"
#include "store/catalog/sqlite.h"

/* What a question is asked with; the texts are the caller's. */
struct unit_question {
	struct ocop_store *store;
	const struct ocop_column *column; /* refers to units, provinces ... */
	const char *day;                  /* on which it is in force */
	const char *address;              /* of the row; NULL: none */
	sqlite3_stmt *find;
	struct map found; /* codes in force on one day */
	char found_on[OCOP_DATE_TEXT];
};

OCOP_CHECKED int unit_question_open(struct unit_question *question,
    struct ocop_store *store, struct ocop_error *err);
void unit_question_close(struct unit_question *question);

/*
 * The code of the unit a text names: OCOP_ROW, and a note if it is not the
 * text itself; OCOP_ROW_BAD and a fault; -1.  A code that no unit has or had
 * is handed back as it is: whoever checks references refuses it.
 */
OCOP_CHECKED int unit_ask(struct unit_question *question, const char *text,
    const char **code, struct ocop_fault *fault, struct ocop_error *err);

/* The code of the unit an address lies in, and a note; NULL when in doubt. */
OCOP_CHECKED int unit_by_address(struct unit_question *question,
    const char *address, const char **code, struct ocop_fault *note,
    struct ocop_error *err);

/* Warns where the address names another unit than the code, or one where
 * there is no code; fault->code stays 0 otherwise. */
OCOP_CHECKED int unit_compare(struct unit_question *question,
    const char *address, const char *code, struct ocop_fault *fault,
    struct ocop_error *err);

#endif
