/*
 * Private to lib/rules: reading one cell.  A reader sets value->out, to the
 * text itself or into the room, or refuses with the reason.
 */
#ifndef OCOP_RULES_CELL_VALUE_H
#define OCOP_RULES_CELL_VALUE_H

#include <ocop/kind.h>

struct value {
	const struct ocop_column *column;
	const char *text; /* not blank, trimmed */
	size_t size;
	unsigned flags;
	char *room; /* OCOP_VALUE_MAX bytes; the text is shorter */
	const char *out;
	struct ocop_fault *fault;
};

typedef int value_read_fn(struct value *value);

value_read_fn value_code, value_unit, value_list, value_growing_code,
    value_law_code;
value_read_fn value_whole, value_decimal, value_stars;
value_read_fn value_date, value_year, value_round;
value_read_fn value_yesno;
value_read_fn value_phone, value_email;
value_read_fn value_tax_code, value_identity;

/* Fills the fault; why goes on after the value.  Always -1. */
int value_refuse(struct value *value, enum ocop_fault_code code,
    const char *why, ...) OCOP_PRINTF(3, 4);

/* The value is taken, and this is said of it.  Always 0. */
int value_warn(struct value *value, enum ocop_fault_code code, const char *why);

/* The bytes of the blank of Unicode at the start, 0 when there is none. */
size_t value_blank(const char *text);

/*
 * The size of the next of several from *at on, and *at where it starts: what
 * is between them and the blanks around it do not belong to it.  The
 * whole cell is one where its type is no list.  0 at the end.
 */
size_t value_next(const struct value *value, const char **at);

/* Copies the digits without blanks; their number, or -1 for a sign that is
 * neither.  Room as for the text. */
int value_digits(char *out, const char *text);

#endif
