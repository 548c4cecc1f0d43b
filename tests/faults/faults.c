/*
 * Lets one call of a tool fail: an allocation, a file, a statement.
 *
 * It is linked into copies of the tools with --wrap, so that only the
 * project's own calls pass here; SQLite's go through its own hooks.
 *
 *	FAULTS_LIST=FILE	writes a line "KIND NUMBER PLACE" for the first
 *				call of each kind from each place of the code
 *	FAULTS_FAIL=KIND:N	lets the Nth call of KIND fail, once
 *
 * A place is what called, and from where: the innermost FRAMES return
 * addresses that lie in the tool.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <sqlite3.h>

#include "faults.h"

enum { FRAMES = 5, DEPTH = 40, PLACES = 1 << 16 };
enum kind { MEMORY, FILES, STATEMENT, SQL_MEMORY, SQL_FILE, KINDS };

static const char *const kinds[KINDS] = { "memory", "file", "statement",
	"sql-memory", "sql-file" };

static long calls[KINDS];
static long fails[KINDS]; /* the call that is to fail; 0: none */
static FILE *list;
static uint64_t seen[PLACES];
static bool busy; /* within itself */

extern char __executable_start, etext;

/* Whether this place is a new one of the kind; *place names it. */
static bool
is_new(enum kind kind, uint64_t *place)
{
	void *stack[DEPTH];
	int n = backtrace(stack, DEPTH), taken = 0;
	uint64_t hash = 14695981039346656037u + (uint64_t)kind;

	for (int i = 3; i < n && taken < FRAMES; i++) {
		if ((char *)stack[i] < &__executable_start ||
		    (char *)stack[i] > &etext)
			continue;
		hash ^= (uint64_t)((char *)stack[i] - &__executable_start);
		hash *= 1099511628211u;
		taken++;
	}
	*place = hash;
	for (size_t i = hash % PLACES;; i = (i + 1) % PLACES) {
		if (seen[i] == hash)
			return false;
		if (seen[i] == 0) {
			seen[i] = hash;
			return true;
		}
	}
}

/* Counts a call; whether it is the one that has to fail. */
static bool
has_to_fail(enum kind kind)
{
	uint64_t place;

	if (busy)
		return false;
	calls[kind]++;
	if (list != NULL) {
		busy = true;
		if (is_new(kind, &place))
			fprintf(list, "%s %ld %016llx\n", kinds[kind],
			    calls[kind], (unsigned long long)place);
		busy = false;
	}
	return calls[kind] == fails[kind];
}

bool
faults_file(void)
{
	if (!has_to_fail(FILES))
		return false;
	errno = ENOSPC;
	return true;
}

/* What stdio says when the write below it has failed. */
static bool
stream_fails(FILE *stream)
{
	if (stream == stderr || !faults_file())
		return false;
	stream->_flags |= 0x20; /* _IO_ERR_SEEN of glibc */
	return true;
}

#define WRAP(type, name, args, call, fail, value)                              \
	type __real_##name args;                                               \
	type __wrap_##name args;                                               \
	type __wrap_##name args                                                \
	{                                                                      \
		if (fail)                                                      \
			return value;                                          \
		return __real_##name call;                                     \
	}

bool
faults_memory(void)
{
	if (!has_to_fail(MEMORY))
		return false;
	errno = ENOMEM;
	return true;
}

WRAP(void *, malloc, (size_t n), (n), faults_memory(), NULL)
WRAP(void *, calloc, (size_t n, size_t size), (n, size), faults_memory(), NULL)
WRAP(void *, realloc, (void *p, size_t n), (p, n), faults_memory(), NULL)
WRAP(char *, strdup, (const char *s), (s), faults_memory(), NULL)
WRAP(char *, strndup, (const char *s, size_t n), (s, n), faults_memory(), NULL)
WRAP(char *, realpath, (const char *p, char *out), (p, out), faults_memory(),
    NULL)

WRAP(FILE *, fopen, (const char *p, const char *mode), (p, mode), faults_file(),
    NULL)
WRAP(
    FILE *, fdopen, (int fd, const char *mode), (fd, mode), faults_file(), NULL)
WRAP(FILE *, tmpfile, (void), (), faults_file(), NULL)
WRAP(int, rename, (const char *a, const char *b), (a, b), faults_file(), -1)
WRAP(int, link, (const char *a, const char *b), (a, b), faults_file(), -1)
WRAP(int, fstat, (int fd, struct stat *st), (fd, st), faults_file(), -1)
WRAP(int, fchmod, (int fd, mode_t mode), (fd, mode), faults_file(), -1)
WRAP(int, chmod, (const char *p, mode_t mode), (p, mode), faults_file(), -1)
WRAP(int, access, (const char *p, int mode), (p, mode), faults_file(), -1)
WRAP(int, dup, (int fd), (fd), faults_file(), -1)
WRAP(int, fseek, (FILE * f, long at, int whence), (f, at, whence),
    faults_file(), -1)
WRAP(ssize_t, read, (int fd, void *p, size_t n), (fd, p, n), faults_file(), -1)
WRAP(ssize_t, write, (int fd, const void *p, size_t n), (fd, p, n),
    fd != 2 && faults_file(), -1)
WRAP(int, fflush, (FILE * f), (f), f != NULL && stream_fails(f), EOF)
WRAP(int, fputs, (const char *s, FILE *f), (s, f), stream_fails(f), EOF)
WRAP(int, fputc, (int c, FILE *f), (c, f), stream_fails(f), EOF)
WRAP(size_t, fwrite, (const void *p, size_t size, size_t n, FILE *f),
    (p, size, n, f), stream_fails(f), 0)
WRAP(int, vfprintf, (FILE * f, const char *format, va_list args),
    (f, format, args), stream_fails(f), -1)

/* Read only, so that it is the disk that fails and not what is asked. */
size_t __real_fread(void *p, size_t size, size_t n, FILE *f);
size_t __wrap_fread(void *p, size_t size, size_t n, FILE *f);

size_t
__wrap_fread(void *p, size_t size, size_t n, FILE *f)
{
	if (faults_file()) {
		errno = EIO;
		f->_flags |= 0x20;
		return 0;
	}
	return __real_fread(p, size, n, f);
}

int __real_fclose(FILE *f);
int __wrap_fclose(FILE *f);

int
__wrap_fclose(FILE *f)
{
	bool fails_now = f != stderr && faults_file();
	int status = __real_fclose(f);

	if (!fails_now)
		return status;
	errno = ENOSPC;
	return EOF;
}

int __real_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...);

int
__wrap_open(const char *path, int flags, ...)
{
	va_list args;
	mode_t mode;

	va_start(args, flags);
	mode = flags & O_CREAT ? va_arg(args, mode_t) : 0;
	va_end(args);
	return faults_file() ? -1 : __real_open(path, flags, mode);
}

int __wrap_fprintf(FILE *f, const char *format, ...);

int
__wrap_fprintf(FILE *f, const char *format, ...)
{
	va_list args;
	int n;

	if (stream_fails(f))
		return -1;
	va_start(args, format);
	n = __real_vfprintf(f, format, args);
	va_end(args);
	return n;
}

#ifdef FAULTS_COVERAGE
/* What was passed before an end that asks for no more. */
void __gcov_dump(void);
_Noreturn void __real__exit(int status);
_Noreturn void __wrap__exit(int status);

void
__wrap__exit(int status)
{
	busy = true;
	__gcov_dump();
	__real__exit(status);
}
#endif

static bool failed_statement;

static bool
statement_fails(void)
{
	failed_statement = has_to_fail(STATEMENT);
	return failed_statement;
}

WRAP(int, sqlite3_prepare_v3,
    (sqlite3 * db, const char *sql, int n, unsigned flags, sqlite3_stmt **out,
	const char **tail),
    (db, sql, n, flags, out, tail), statement_fails(),
    (*out = NULL, SQLITE_IOERR))
WRAP(int, sqlite3_prepare_v2,
    (sqlite3 * db, const char *sql, int n, sqlite3_stmt **out,
	const char **tail),
    (db, sql, n, out, tail), statement_fails(), (*out = NULL, SQLITE_IOERR))
WRAP(int, sqlite3_bind_text,
    (sqlite3_stmt * stmt, int at, const char *text, int n, void (*end)(void *)),
    (stmt, at, text, n, end), statement_fails(), SQLITE_IOERR)
WRAP(int, sqlite3_bind_int64, (sqlite3_stmt * stmt, int at, sqlite3_int64 n),
    (stmt, at, n), statement_fails(), SQLITE_IOERR)
WRAP(int, sqlite3_step, (sqlite3_stmt * stmt), (stmt), statement_fails(),
    SQLITE_IOERR)
WRAP(int, sqlite3_exec,
    (sqlite3 * db, const char *sql, int (*row)(void *, int, char **, char **),
	void *arg, char **message),
    (db, sql, row, arg, message), statement_fails(), SQLITE_IOERR)

/* What it says of a statement that was let fail. */
int __real_sqlite3_errcode(sqlite3 *db);
int __wrap_sqlite3_errcode(sqlite3 *db);

int
__wrap_sqlite3_errcode(sqlite3 *db)
{
	int got = __real_sqlite3_errcode(db);

	return failed_statement &&
		(got == SQLITE_OK || got == SQLITE_ROW || got == SQLITE_DONE) ?
	    SQLITE_IOERR :
	    got;
}

/* SQLite's own memory. */
static sqlite3_mem_methods memory;

static void *
sql_malloc(int n)
{
	return has_to_fail(SQL_MEMORY) ? NULL : memory.xMalloc(n);
}

static void *
sql_realloc(void *p, int n)
{
	return has_to_fail(SQL_MEMORY) ? NULL : memory.xRealloc(p, n);
}

/* SQLite's own calls of the system. */
static ssize_t
sys_pread(int fd, void *p, size_t n, off_t at)
{
	if (has_to_fail(SQL_FILE)) {
		errno = EIO;
		return -1;
	}
	return pread(fd, p, n, at);
}

static ssize_t
sys_pwrite(int fd, const void *p, size_t n, off_t at)
{
	if (has_to_fail(SQL_FILE)) {
		errno = ENOSPC;
		return -1;
	}
	return pwrite(fd, p, n, at);
}

static int
sys_ftruncate(int fd, off_t n)
{
	if (has_to_fail(SQL_FILE)) {
		errno = EIO;
		return -1;
	}
	return ftruncate(fd, n);
}

static int
sys_open(const char *path, int flags, int mode)
{
	if (has_to_fail(SQL_FILE)) {
		errno = EIO;
		return -1;
	}
	return open(path, flags, mode);
}

static int
sys_unlink(const char *path)
{
	if (has_to_fail(SQL_FILE)) {
		errno = EIO;
		return -1;
	}
	return unlink(path);
}

/* SQLite asks libc for these itself, and finds them here. */
int
fdatasync(int fd)
{
	if (has_to_fail(SQL_FILE)) {
		errno = EIO;
		return -1;
	}
	return (int)syscall(SYS_fdatasync, fd);
}

int
fsync(int fd)
{
	if (has_to_fail(SQL_FILE)) {
		errno = EIO;
		return -1;
	}
	return (int)syscall(SYS_fsync, fd);
}

static void
hook_sqlite(void)
{
	static const struct {
		const char *name;
		sqlite3_syscall_ptr call;
	} hooks[] = {
		{ "open", (sqlite3_syscall_ptr)sys_open },
		{ "pread64", (sqlite3_syscall_ptr)sys_pread },
		{ "pread", (sqlite3_syscall_ptr)sys_pread },
		{ "pwrite64", (sqlite3_syscall_ptr)sys_pwrite },
		{ "pwrite", (sqlite3_syscall_ptr)sys_pwrite },
		{ "ftruncate", (sqlite3_syscall_ptr)sys_ftruncate },
		{ "unlink", (sqlite3_syscall_ptr)sys_unlink },
	};
	sqlite3_mem_methods own;
	sqlite3_vfs *vfs;

	sqlite3_config(SQLITE_CONFIG_GETMALLOC, &memory);
	own = memory;
	own.xMalloc = sql_malloc;
	own.xRealloc = sql_realloc;
	sqlite3_config(SQLITE_CONFIG_MALLOC, &own);
	vfs = sqlite3_vfs_find(NULL);
	for (size_t i = 0; i < sizeof(hooks) / sizeof(hooks[0]); i++)
		vfs->xSetSystemCall(vfs, hooks[i].name, hooks[i].call);
}

__attribute__((constructor)) static void
start(void)
{
	const char *path = getenv("FAULTS_LIST"), *fail = getenv("FAULTS_FAIL");

	busy = true;
	if (path != NULL)
		list = __real_fopen(path, "we");
	for (int i = 0; fail != NULL && i < KINDS; i++) {
		size_t n = strlen(kinds[i]);

		if (strncmp(fail, kinds[i], n) == 0 && fail[n] == ':')
			fails[i] = atol(fail + n + 1);
	}
	if (path != NULL || fail != NULL)
		hook_sqlite();
	busy = false;
}

__attribute__((destructor)) static void
end(void)
{
	busy = true;
	if (list != NULL && __real_fclose(list) != 0)
		abort();
}
