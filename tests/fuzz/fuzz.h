/*
 * What the fuzz entries share.  An entry is one LLVMFuzzerTestOneInput() that
 * aborts when a promise is broken; libFuzzer calls it in the preset fuzz, and
 * replay.c with the files of corpus/ in all others.
 */
#ifndef OCOP_FUZZ_H
#define OCOP_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#include <ocop/fault.h>
#include <ocop/reader.h>

#include "base/letters/misleading.h"
#include "base/letters/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define PROMISE(condition)                                                     \
	do                                                                     \
		if (!(condition)) {                                            \
			fprintf(stderr, "%s:%d: broken: %s\n", __FILE__,       \
			    __LINE__, #condition);                             \
			abort();                                               \
		}                                                              \
	while (0)

/* An ocop_encoding, or none, by a byte of the input. */
static inline unsigned
fuzz_encoding(uint8_t byte)
{
	return (unsigned)(byte % 9) << 8;
}

/* The path of a file that holds the bytes, until the next call. */
static inline const char *
fuzz_file(const uint8_t *data, size_t size)
{
	static char path[64];
	static int file = -1;
	char name[] = "/tmp/ocop-fuzz-XXXXXX";

	if (file < 0) {
		PROMISE((file = mkstemp(name)) >= 0);
		PROMISE(unlink(name) == 0);
		snprintf(path, sizeof(path), "/proc/self/fd/%d", file);
	}
	PROMISE(ftruncate(file, 0) == 0);
	PROMISE(pwrite(file, data, size, 0) == (ssize_t)size);
	return path;
}

/* Text that may stand in a message: one line that a terminal can show. */
static inline void
fuzz_printable(const char *text)
{
	unsigned long code;
	enum odd kind;
	size_t size = strlen(text);

	PROMISE(utf8_valid(text, size) == size);
	PROMISE(!strpbrk(text, "\t\n\r"));
	odd_find(text, size, &kind, &code);
	PROMISE(kind != ODD_CONTROL);
}

/* A fault as a tool would print it. */
static inline void
fuzz_fault(void *ctx, const struct ocop_fault *fault)
{
	char message[OCOP_MESSAGE_MAX];

	(void)ctx;
	PROMISE(fault->code >= OCOP_E_EMPTY);
	PROMISE(fault->file != NULL);
	ocop_fault_message(message, fault, false);
	PROMISE(*message);
	fuzz_printable(message);
	fuzz_printable(fault->value);
	ocop_fault_column(message, fault);
	fuzz_printable(message);
}

static inline void
fuzz_error(const struct ocop_error *err)
{
	PROMISE(err->code == OCOP_EINPUT || err->code == OCOP_ENO);
	fuzz_printable(err->text);
}

#endif
