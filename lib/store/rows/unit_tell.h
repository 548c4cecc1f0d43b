/*
 * Private to lib/store: what a row is told about the unit it names.
 */
#ifndef OCOP_STORE_ROWS_UNIT_TELL_H
#define OCOP_STORE_ROWS_UNIT_TELL_H

#include "store/catalog/places.h"
#include "store/rows/resolve_unit.h"

/* Adds the unit as it was named, and what it is now. */
void unit_tell_placed(
    struct text *out, const struct places *places, size_t named, ptrdiff_t now);

/* OCOP_ROW_BAD and a fault with all it may be; or -1. */
OCOP_CHECKED int unit_refuse_unknown(const struct unit_question *question,
    const char *text, const struct places *places,
    const struct place_answer *answer, struct ocop_fault *fault,
    struct ocop_error *err);
OCOP_CHECKED int unit_refuse_several(const struct unit_question *question,
    const char *text, const struct places *places,
    const struct place_answer *answer, struct ocop_fault *fault,
    struct ocop_error *err);
OCOP_CHECKED int unit_refuse_ended(const struct unit_question *question,
    const char *text, const struct places *places,
    const struct place_answer *answer, struct ocop_fault *fault,
    struct ocop_error *err);

/* OCOP_ROW and a note; how goes on behind it. */
OCOP_CHECKED int unit_note_placed(const struct unit_question *question,
    const char *text, const struct places *places, size_t named,
    const char *how, struct ocop_fault *note, struct ocop_error *err);

/* 0 and a warning: the address says where it is, and the row does not, or
 * says otherwise.  named is the unit as the address has it. */
OCOP_CHECKED int unit_warn_blank(const struct unit_question *question,
    const struct places *places, const struct place_answer *answer,
    size_t named, struct ocop_fault *fault, struct ocop_error *err);
OCOP_CHECKED int unit_warn_elsewhere(const struct unit_question *question,
    const char *code, const struct places *places,
    const struct place_answer *answer, size_t named, struct ocop_fault *fault,
    struct ocop_error *err);

#endif
