/*
 * Lets one allocation of a library fail: those whose callers include
 * libxlsxwriter, minizip or libical.  It is loaded before the tools, which
 * stand before glibc's allocator, so it takes the place of that.
 *
 *	FAULTS_COUNT=FILE	writes how many there were
 *	FAULTS_FAIL=N		lets the Nth fail, and with
 *	FAULTS_ON=1		all that follow
 *
 * With FAULTS_WRITES=1 it is not allocations but what temporary files of
 * libxlsxwriter take from their streams.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <execinfo.h>
#include <link.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { DEPTH = 8, SPANS = 64, BLOCK = 256 };

static long calls, fails;
static bool on, busy, ready, writes;

static struct span {
	char *from, *to;
} spans[SPANS]; /* where their code is */
static int spanned;

static int
take(struct dl_phdr_info *info, size_t size, void *context)
{
	(void)size;
	(void)context;
	if (!strstr(info->dlpi_name, "libxlsxwriter") &&
	    !strstr(info->dlpi_name, "libminizip") &&
	    !strstr(info->dlpi_name, "libical"))
		return 0;
	for (int i = 0; i < info->dlpi_phnum && spanned < SPANS; i++) {
		const ElfW(Phdr) *part = &info->dlpi_phdr[i];

		if (part->p_type != PT_LOAD)
			continue;
		spans[spanned].from = (char *)info->dlpi_addr + part->p_vaddr;
		spans[spanned].to = spans[spanned].from + part->p_memsz;
		spanned++;
	}
	return 0;
}

/* Whether one of the libraries asks, or something for it. */
static bool
is_of_library(void)
{
	void *stack[DEPTH];
	int count = spanned ? backtrace(stack, DEPTH) : 0;

	for (int i = 0; i < count; i++)
		for (int s = 0; s < spanned; s++)
			if ((char *)stack[i] >= spans[s].from &&
			    (char *)stack[i] < spans[s].to)
				return true;
	return false;
}

static bool
has_to_fail(void)
{
	bool failed = false;

	if (!ready || busy || writes)
		return false;
	busy = true;
	if (is_of_library()) {
		calls++;
		failed = fails && (calls == fails || (on && calls > fails));
	}
	busy = false;
	if (failed)
		errno = ENOMEM;
	return failed;
}

__attribute__((constructor)) static void
start(void)
{
	const char *number = getenv("FAULTS_FAIL");
	void *one;

	backtrace(&one, 1); /* it loads what it needs */
	dl_iterate_phdr(take, NULL);
	fails = number ? atol(number) : 0;
	on = getenv("FAULTS_ON") != NULL;
	writes = getenv("FAULTS_WRITES") != NULL;
	ready = true;
}

__attribute__((destructor)) static void
end(void)
{
	const char *path = getenv("FAULTS_COUNT");
	FILE *file = path ? fopen(path, "w") : NULL;

	ready = false;
	if (file) {
		fprintf(file, "%ld\n", calls);
		fclose(file);
	}
}

typedef void *malloc_fn(size_t size);
typedef void *calloc_fn(size_t count, size_t size);
typedef void *realloc_fn(void *old, size_t size);
malloc_fn __libc_malloc;
calloc_fn __libc_calloc;
realloc_fn __libc_realloc;

void *
__libc_malloc(size_t size)
{
	static malloc_fn *next;

	if (!next)
		*(void **)&next = dlsym(RTLD_NEXT, "__libc_malloc");
	return has_to_fail() ? NULL : next(size);
}

void *
__libc_calloc(size_t count, size_t size)
{
	static calloc_fn *next;

	if (!next)
		*(void **)&next = dlsym(RTLD_NEXT, "__libc_calloc");
	return has_to_fail() ? NULL : next(count, size);
}

void *
__libc_realloc(void *old, size_t size)
{
	static realloc_fn *next;

	if (!next)
		*(void **)&next = dlsym(RTLD_NEXT, "__libc_realloc");
	return has_to_fail() ? NULL : next(old, size);
}

static ssize_t
write_some(void *file, const char *bytes, size_t size)
{
	if (++calls == fails) {
		errno = ENOSPC;
		return 0;
	}
	return write((int)(intptr_t)file, bytes, size);
}

static ssize_t
read_some(void *file, char *bytes, size_t size)
{
	return read((int)(intptr_t)file, bytes, size);
}

static int
seek_to(void *file, off64_t *to, int from)
{
	off64_t at = lseek64((int)(intptr_t)file, *to, from);

	*to = at;
	return at < 0 ? -1 : 0;
}

static int
close_it(void *file)
{
	return close((int)(intptr_t)file);
}

/* Streams of small blocks, so that a lost one may lie between two tags. */
FILE *
fdopen(int file, const char *mode)
{
	static FILE *(*next)(int, const char *);
	FILE *stream;

	if (!next)
		*(void **)&next = dlsym(RTLD_NEXT, "fdopen");
	if (!writes || !is_of_library())
		return next(file, mode);
	stream = fopencookie((void *)(intptr_t)file, mode,
	    (cookie_io_functions_t){
		read_some, write_some, seek_to, close_it });
	if (stream)
		setvbuf(stream, malloc(BLOCK), _IOFBF, BLOCK);
	return stream;
}
