#include "rules/cell/kind_key.h"

const char *
kind_key(
    struct text *out, const struct ocop_kind *kind, const char *const *values)
{
	text_reset(out);
	for (size_t i = 0; i < kind->count; i++) {
		unsigned flags = kind->columns[i].flags;

		if (flags & OCOP_KEY)
			text_printf(
			    out, "%s%s", out->size ? "/" : "", values[i]);
		else if ((flags & OCOP_KEY_YEAR) && values[i])
			text_printf(out, "/%.4s", values[i]);
	}
	return text_get(out);
}
