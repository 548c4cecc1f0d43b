/*
 * Encodings of files: what their bytes stand for.
 *
 * A value is or'ed with the other flags of the call that opens a file.
 * Without one, a byte order mark or plain NULs say UTF-16, and everything
 * else is UTF-8.
 *
 * Text typed in a font of TCVN3 or VNI is Latin letters to other programs, so
 * that "CSV UTF-8" holds these letters in UTF-8: both forms are understood.
 */
#ifndef OCOP_ENCODING_H
#define OCOP_ENCODING_H

#include <ocop/error.h>

enum ocop_encoding {
	OCOP_UTF8 = 1 << 8,
	OCOP_UTF16 = 2 << 8, /* which of the two, the file says */
	OCOP_UTF16LE = 3 << 8,
	OCOP_UTF16BE = 4 << 8,
	OCOP_CP1258 = 5 << 8,
	OCOP_TCVN3 = 6 << 8,
	OCOP_VISCII = 7 << 8,
	OCOP_VNI = 8 << 8,

	OCOP_ENCODING = 15 << 8, /* these bits of the flags */
};

/* By any of its names, in any case; -1 for another name. */
OCOP_CHECKED int ocop_encoding_find(enum ocop_encoding *out, const char *name);

/* The name that --encoding takes, and messages give; "utf-8" for 0. */
const char *ocop_encoding_name(unsigned flags);

/* Number 0, 1 ... by that name; NULL after the last. */
const char *ocop_encoding_listed(unsigned number);

#endif
