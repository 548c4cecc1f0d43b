/*
 * Memory that runs out where no caller checks for it: the tool ends with a
 * message and the status of an output that could not be written, as it does
 * where the toolkit's own allocations fail.
 *
 * A library that does not look is such a place.  What follows is glibc's way to
 * take the place of its allocator; elsewhere, and under a sanitizer, which
 * takes that place itself, the library crashes as it always did, and the signal
 * removes its draft.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <ocop/draft.h>
#include <ocop/error.h>
#include <ocop/language.h>

#include "cli.h"

/* There is no room to make it then. */
static char said[OCOP_MESSAGE_MAX] = "out of memory\n";

static char no_room[OCOP_MESSAGE_MAX] = "no room for temporary files\n";

/* What is not committed is not stored. */
static _Noreturn void
end_saying(const char *text)
{
	ocop_drafts_remove();
	(void)!write(STDERR_FILENO, text, strlen(text));
	_exit(OCOP_EOUTPUT);
}

/* Where no caller could say so. */
static void
end_without_memory(void)
{
	end_saying(said);
}

void
cli_memory(const struct cli *cli)
{
	snprintf(said, sizeof(said), "%s: %s\n", cli->tool->name,
	    ocop_gettext("out of memory"));
	snprintf(no_room, sizeof(no_room), "%s: %s\n", cli->tool->name,
	    ocop_gettext("a temporary file could not be written; is there room "
			 "on the disk for temporary files?"));
	ocop_when_no_memory(end_without_memory);
}

#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define __SANITIZE_ADDRESS__
#endif
#endif

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)

/* So is a temporary file that does not take what is written: its stream knows,
 * until the library rewinds or closes it. */
extern int _IO_fflush(FILE *file);
extern int _IO_fclose(FILE *file);

static void
check_stream(bool failed)
{
	if (failed && ocop_foreign_works())
		end_saying(no_room);
}

int
fflush(FILE *file)
{
	int got = _IO_fflush(file);

	check_stream(file && (got != 0 || ferror(file)));
	return got;
}

void
rewind(FILE *file)
{
	bool failed = ferror(file) != 0;

	check_stream(fseek(file, 0, SEEK_SET) != 0 || failed);
	clearerr(file);
}

int
fclose(FILE *file)
{
	bool failed = ferror(file) != 0;
	int got = _IO_fclose(file);

	check_stream(got != 0 || failed);
	return got;
}

/* What malloc() and the others are but for what happens here. */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *old, size_t size);

/* Calls nothing that allocates. */
static void *
check_memory(void *got, bool wanted)
{
	if (!got && wanted && ocop_foreign_works())
		ocop_no_memory();
	return got;
}

void *
malloc(size_t size)
{
	return check_memory(__libc_malloc(size), true);
}

void *
calloc(size_t count, size_t size)
{
	return check_memory(__libc_calloc(count, size), true);
}

void *
realloc(void *old, size_t size)
{
	return check_memory(__libc_realloc(old, size), size > 0);
}

#endif
