#include <string.h>

#include <ocop/fault.h>

#include "text/encoding/code_units.h"

static const unsigned char utf8_bom[] = { 0xef, 0xbb, 0xbf };

/* UTF-16 without a byte order mark: in text, most characters have a zero
 * byte, all on the same side. */
static bool
looks_utf16(const char *bytes, size_t size, size_t side)
{
	size_t zeros = 0, others = 0;

	if (size > 4096)
		size = 4096;
	for (size_t at = 0; at + 1 < size; at += 2) {
		zeros += bytes[at + side] == '\0';
		others += bytes[at + 1 - side] == '\0';
	}
	return zeros >= 2 && others * 8 <= zeros && zeros * 4 >= size / 2;
}

enum form
form_find(const char *bytes, size_t size, size_t *bom)
{
	*bom = 2;
	if (size >= 2 && memcmp(bytes, "\xff\xfe", 2) == 0)
		return FORM_UTF16LE;
	if (size >= 2 && memcmp(bytes, "\xfe\xff", 2) == 0)
		return FORM_UTF16BE;
	*bom = 3;
	if (size >= 3 && memcmp(bytes, utf8_bom, 3) == 0)
		return FORM_UTF8;
	*bom = 0;
	if (looks_utf16(bytes, size, 1))
		return FORM_UTF16LE;
	return looks_utf16(bytes, size, 0) ? FORM_UTF16BE : FORM_BYTES;
}

int
form_contradicts(const char *name, const char *is, const struct encoding *asked,
    struct ocop_error *err)
{
	return ocop_fail(err, OCOP_EINPUT,
	    "%s: E%d: the file is %s, so it is not %s; leave --encoding out",
	    name, OCOP_E_ENCODING, is, asked->name);
}

const char *
form_name(enum form form)
{
	static const char *const names[] = { "bytes", "UTF-8",
		N_("UTF-16, little-endian"), N_("UTF-16, big-endian") };

	return ocop_gettext(names[form]);
}

int
form_settle(enum form *form, const struct encoding *asked, const char *bytes,
    size_t size, const char *name, struct ocop_error *err)
{
	size_t bom;
	enum form found = form_find(bytes, size, &bom);
	bool utf16 = found == FORM_UTF16LE || found == FORM_UTF16BE;
	const char *is = form_name(found);

	*form = found;
	switch (asked->encoding) {
	case OCOP_UTF8:
		return utf16 ? form_contradicts(name, is, asked, err) : 0;
	case OCOP_UTF16:
	case OCOP_UTF16LE:
	case OCOP_UTF16BE:
		if (asked->encoding != OCOP_UTF16)
			*form = asked->encoding == OCOP_UTF16LE ? FORM_UTF16LE :
								  FORM_UTF16BE;
		if (found == *form && utf16)
			return 0;
		/* the first characters may have few zeros */
		if (found == FORM_BYTES && memchr(bytes, '\0', size))
			return asked->encoding != OCOP_UTF16 ?
			    0 :
			    ocop_fail(err, OCOP_EINPUT,
				"%s: E%d: no byte order mark says which "
				"UTF-16 this is; give --encoding utf-16le or "
				"utf-16be",
				name, OCOP_E_ENCODING);
		return form_contradicts(name,
		    found == FORM_BYTES ?
			ocop_gettext("without any zero byte") :
			is,
		    asked, err);
	default:
		return found != FORM_BYTES && !asked->font ?
		    form_contradicts(name, is, asked, err) :
		    0;
	}
}
