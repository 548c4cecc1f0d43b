/*
 * Private to lib/task: storing what a row of a workbook says.
 */
#ifndef OCOP_TASK_WORKBOOK_WORKBOOK_PUT_H
#define OCOP_TASK_WORKBOOK_WORKBOOK_PUT_H

#include <ocop/register.h>

#include "base/text.h"
#include "task/workbook/workbook.h"

/* Goes before what column C said, in the note of a product. */
#define WORKBOOK_GROUP "nhóm trong bảng tính: "

struct workbook_group;

struct workbook_put {
	struct ocop_register_job *job;
	struct ocop_workbook_counts *counts;
	struct ocop_store *store;
	struct ocop_upsert *upserts[OCOP_WORKBOOK_KINDS];

	struct known_list entities, products;
	struct map alike;           /* ocop_workbook_likeness() of entities */
	struct known **first_alike; /* by its number: who had it first */
	size_t alike_room;
	struct map groups;            /* what column C may say, folded */
	struct workbook_group *group; /* by its number */
	size_t group_room;

	struct ocop_workbook *book; /* at hand */
	const char *path;           /* its own; told by address from others */
	struct known *last; /* the entity of the row above; NULL: refused */
	struct text note;
};

/* Opens the upserts, once the entities, products and sets of the catalog are
 * read. */
OCOP_CHECKED int workbook_put_open(
    struct workbook_put *put, struct ocop_error *err);
void workbook_put_close(struct workbook_put *put);
OCOP_CHECKED int workbook_read_catalog(
    struct workbook_put *put, struct ocop_error *err);

/* Says something of a column of the row at hand: OCOP_ROW for a warning,
 * OCOP_ROW_BAD for a fault. */
int workbook_say(struct workbook_put *put, bool warning,
    enum ocop_fault_code code, size_t column, const char *value,
    const char *text);

/* Says that a name may be either of two: OCOP_ROW_BAD. */
int workbook_refuse_two(struct workbook_put *put, size_t column,
    const char *name, struct known *const found[2], const char *cure);

enum { WORKBOOK_WHERE = 256 };

/* Where a workbook names it first: a line of this file, or of another. */
const char *workbook_where(char out[WORKBOOK_WHERE],
    const struct workbook_put *put, const struct known *known);

/* The row's entity, stored: OCOP_ROW, OCOP_ROW_BAD, or -1.  That of the row
 * above, if its cells are. */
OCOP_CHECKED int workbook_take_entity(struct workbook_put *put,
    const struct ocop_workbook_row *row, struct known **out,
    struct ocop_error *err);

/* Learns the likenesses of the entities there are; with a book at hand. */
OCOP_CHECKED int workbook_know_alike(
    struct workbook_put *put, struct ocop_error *err);

/* Remembers who is the first of a likeness, which has this number. */
OCOP_CHECKED int workbook_first_alike(struct workbook_put *put, size_t number,
    struct known *entity, struct ocop_error *err);

/* The set that a text of column C names for certain, or "": a set's number
 * that no group has, or its label where no other set lies under it. */
const char *workbook_set(const struct workbook_put *put, const char *text);

/* OCOP_ROW, OCOP_ROW_BAD once the fault is told, or -1. */
OCOP_CHECKED int workbook_put_entity(struct workbook_put *put,
    const struct known *entity, const struct ocop_workbook_row *row,
    const char *unit, struct ocop_error *err);
OCOP_CHECKED int workbook_put_product(struct workbook_put *put,
    const struct known *product, const struct known *entity,
    const struct ocop_workbook_row *row, struct ocop_error *err);
OCOP_CHECKED int workbook_put_recognitions(struct workbook_put *put,
    const struct known *product, const struct ocop_workbook_row *row,
    struct ocop_error *err);

#endif
