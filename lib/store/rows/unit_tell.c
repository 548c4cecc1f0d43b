#include <string.h>

#include <ocop/cell.h>

#include "store/rows/unit_tell.h"

/* Fills a fault about the text from what was put together; -1 on no memory. */
static int
fill_fault(const struct unit_question *question, enum ocop_fault_code code,
    const char *text, struct text *why, struct ocop_fault *fault,
    struct ocop_error *err)
{
	const char *told = text_get(why);

	if (told)
		ocop_fault_set(
		    fault, code, question->column->name, text, "%s", told);
	text_free(why);
	return told ? 0 : ocop_fail_memory(err);
}

int
unit_refuse_unknown(const struct unit_question *question, const char *text,
    const struct places *places, const struct place_answer *answer,
    struct ocop_fault *fault, struct ocop_error *err)
{
	bool province = strcmp(question->column->refers, "provinces") == 0;
	struct text why = { 0 };

	text_printf(&why, ocop_gettext("\"%s\": no %s has this name"), text,
	    province ? ocop_gettext("province") : ocop_gettext("unit"));
	if (answer->count > 0) {
		text_printf(&why, ocop_gettext("; is it "));
		place_tell_all(&why, places, answer->list, answer->count);
		text_printf(&why, "?");
	} else {
		text_printf(&why,
		    ocop_gettext(
			"; correct it, or write its code (ocop-export units)"));
	}
	return fill_fault(question, OCOP_E_PLACE, text, &why, fault, err) < 0 ?
	    -1 :
	    OCOP_ROW_BAD;
}

int
unit_refuse_several(const struct unit_question *question, const char *text,
    const struct places *places, const struct place_answer *answer,
    struct ocop_fault *fault, struct ocop_error *err)
{
	struct text why = { 0 };

	text_printf(&why, ocop_gettext("\"%s\" may be any of %zu: "), text,
	    answer->count);
	place_tell_all(&why, places, answer->list, answer->count);
	text_printf(&why, ocop_gettext("; write the code"));
	return fill_fault(question, OCOP_E_PLACES, text, &why, fault, err) < 0 ?
	    -1 :
	    OCOP_ROW_BAD;
}

int
unit_refuse_ended(const struct unit_question *question, const char *text,
    const struct places *places, const struct place_answer *answer,
    struct ocop_fault *fault, struct ocop_error *err)
{
	ptrdiff_t now = places_all_now(places, answer);
	struct text why = { 0 };

	text_printf(&why, "\"%s\": ", text);
	if (answer->count == 1) {
		place_tell_end(&why, places, answer->list[0], question->day);
	} else {
		text_printf(&why, ocop_gettext("%zu units had this name: "),
		    answer->count);
		place_tell_all(&why, places, answer->list, answer->count);
		if (now != PLACE_NOT) {
			text_printf(&why, ocop_gettext("; all are now "));
			place_tell(&why, places, (size_t)now, false);
		}
	}
	text_printf(
	    &why, ocop_gettext("; write the code of the unit it is now"));
	return fill_fault(question, OCOP_E_ENDED, text, &why, fault, err) < 0 ?
	    -1 :
	    OCOP_ROW_BAD;
}

void
unit_tell_placed(
    struct text *out, const struct places *places, size_t named, ptrdiff_t now)
{
	place_tell(out, places, named, false);
	if (now == PLACE_NOT || (size_t)now == named)
		return;
	text_printf(out, ocop_gettext(", now "));
	place_tell(out, places, (size_t)now, false);
}

int
unit_note_placed(const struct unit_question *question, const char *text,
    const struct places *places, size_t named, const char *how,
    struct ocop_fault *note, struct ocop_error *err)
{
	struct text why = { 0 };

	text_printf(&why, ocop_gettext("\"%s\" is "), text);
	unit_tell_placed(&why, places, named, places_now(places, named));
	text_printf(&why, "%s", how);
	if (fill_fault(question, OCOP_E_PLACED, text, &why, note, err) < 0)
		return -1;
	note->warning = note->note = true;
	return OCOP_ROW;
}

int
unit_warn_blank(const struct unit_question *question,
    const struct places *places, const struct place_answer *answer,
    size_t named, struct ocop_fault *fault, struct ocop_error *err)
{
	struct text why = { 0 };

	if (answer->outcome == PLACE_ONE) {
		text_printf(&why, ocop_gettext("blank; in the address: "));
		unit_tell_placed(
		    &why, places, named, (ptrdiff_t)answer->list[0]);
		text_printf(&why,
		    ocop_gettext("; write %s, or load with --place-by-address"),
		    places_get(places, answer->list[0])->unit);
	} else if (answer->count == 1) {
		text_printf(&why, ocop_gettext("blank; in the address: "));
		place_tell_end(&why, places, answer->list[0], question->day);
		text_printf(&why,
		    ocop_gettext("; write the code of the unit it is now"));
	} else {
		text_printf(
		    &why, ocop_gettext("blank; in the address, one of: "));
		place_tell_all(&why, places, answer->list, answer->count);
		text_printf(&why,
		    ocop_gettext("; write the code of the unit it is now"));
	}
	if (fill_fault(question, OCOP_E_ADDRESS, "", &why, fault, err) < 0)
		return -1;
	fault->warning = true;
	return 0;
}

int
unit_warn_elsewhere(const struct unit_question *question, const char *code,
    const struct places *places, const struct place_answer *answer,
    size_t named, struct ocop_fault *fault, struct ocop_error *err)
{
	struct text why = { 0 };

	text_printf(&why, ocop_gettext("%s; in the address: "), code);
	unit_tell_placed(&why, places, named, (ptrdiff_t)answer->list[0]);
	text_printf(&why, ocop_gettext("; correct the one that is wrong"));
	if (fill_fault(question, OCOP_E_ELSEWHERE, code, &why, fault, err) < 0)
		return -1;
	fault->warning = true;
	return 0;
}
