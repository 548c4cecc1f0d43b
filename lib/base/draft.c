#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/draft.h"

#define PREFIX ".ocop-"

enum { SLOTS = 16, TRIES = 1000 };

const char *const draft_ends[DRAFT_ENDS] = { "-wal", "-shm", "-journal", "" };

enum { END_MOST = 16 };

/* A signal handler has nothing else to know them by: they are copies, for a
 * name may be freed before its slot. */
static struct {
	volatile sig_atomic_t used;
	char name[PATH_MAX];
} drafts[SLOTS];

/* The length of the path's folder, with its slash; 0 for ".". */
static size_t
folder_size(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? (size_t)(slash - path) + 1 : 0;
}

/* Calls nothing that a signal handler may not. */
static void
remove_all(const char *draft)
{
	char name[PATH_MAX + END_MOST];
	size_t size = strlen(draft);

	if (size >= PATH_MAX)
		return;
	memcpy(name, draft, size);
	for (size_t i = 0; i < DRAFT_ENDS; i++) {
		memcpy(name + size, draft_ends[i], strlen(draft_ends[i]) + 1);
		unlink(name);
	}
}

void
ocop_drafts_remove(void)
{
	for (size_t i = 0; i < SLOTS; i++)
		if (drafts[i].used)
			remove_all(drafts[i].name);
}

/* The process of a name such as .ocop-42-0-wal; 0 when it is no draft's. */
static pid_t
owner_of(const char *name, size_t *size)
{
	char *end;
	long pid;

	if (strncmp(name, PREFIX, strlen(PREFIX)) != 0)
		return 0;
	name += strlen(PREFIX);
	*size = strspn(name, "0123456789");
	if (*size == 0 || name[*size] != '-')
		return 0;
	errno = 0;
	pid = strtol(name, &end, 10);
	if (errno != 0 || pid <= 0 || pid > INT_MAX)
		return 0;
	*size += 1 + strspn(end + 1, "0123456789");
	if (end + 1 == name + *size)
		return 0;
	for (size_t i = 0; i < DRAFT_ENDS; i++)
		if (strcmp(name + *size, draft_ends[i]) == 0) {
			*size += strlen(PREFIX);
			return (pid_t)pid;
		}
	return 0;
}

/* Whether somebody works in it: on another machine, too, or where processes
 * have other numbers. */
static bool
is_locked(const char *draft)
{
	struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
	int file = open(draft, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	bool locked = file >= 0 && fcntl(file, F_GETLK, &lock) == 0 &&
	    lock.l_type != F_UNLCK;

	if (file >= 0)
		close(file);
	return locked;
}

/* Removes one that a process left which is no more, and that is ours. */
static void
sweep_one(const char *folder, size_t size, const char *name)
{
	char path[PATH_MAX], draft[PATH_MAX];
	struct stat found;
	size_t base;
	pid_t pid = owner_of(name, &base);

	if (pid == 0 || kill(pid, 0) == 0 || errno != ESRCH ||
	    snprintf(path, sizeof(path), "%.*s%s", (int)size, folder, name) >=
		(int)sizeof(path))
		return;
	snprintf(draft, sizeof(draft), "%.*s", (int)(size + base), path);
	if (lstat(path, &found) == 0 && S_ISREG(found.st_mode) &&
	    found.st_uid == geteuid() && !is_locked(draft))
		unlink(path);
}

void
ocop_drafts_sweep(const char *path)
{
	size_t size = folder_size(path);
	char *folder = size ? strndup(path, size) : strdup(".");
	DIR *stream = folder ? opendir(folder) : NULL;
	struct dirent *entry;

	while (stream && (entry = readdir(stream)) != NULL)
		sweep_one(path, size, entry->d_name);
	if (stream)
		closedir(stream);
	free(folder);
}

/* Whether something has the name, or lies beside it for SQLite to read. */
static bool
is_taken(const char *draft)
{
	char name[PATH_MAX + END_MOST];
	struct stat found;

	for (size_t i = 0; i < DRAFT_ENDS; i++)
		if (snprintf(name, sizeof(name), "%s%s", draft, draft_ends[i]) >
			0 &&
		    lstat(name, &found) == 0)
			return true;
	return false;
}

static void
know(const char *draft)
{
	size_t size = strlen(draft);

	for (size_t i = 0; i < SLOTS && size < PATH_MAX; i++)
		if (!drafts[i].used) {
			memcpy(drafts[i].name, draft, size + 1);
			drafts[i].used = 1;
			return;
		}
}

static void
forget(const char *draft)
{
	for (size_t i = 0; i < SLOTS; i++)
		if (drafts[i].used && strcmp(drafts[i].name, draft) == 0)
			drafts[i].used = 0;
}

char *
draft_name(const char *path)
{
	size_t size = folder_size(path), room = size + 64;
	char *draft = malloc(room);
	unsigned number = 0;

	if (!draft)
		return NULL;
	ocop_drafts_sweep(path);
	/* it is short, for the target's may be the longest there is */
	do
		snprintf(draft, room, "%.*s" PREFIX "%ld-%u", (int)size, path,
		    (long)getpid(), number++);
	while (is_taken(draft) && number < TRIES);
	/* before it is there, so that no signal comes in between: it has the
	 * number of this process, and is nobody else's */
	know(draft);
	return draft;
}

int
draft_make(char **out, const char *path, mode_t mode)
{
	struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
	char *draft = draft_name(path);
	int file = -1, why;

	*out = NULL;
	if (!draft)
		return -1;
	file = open(
	    draft, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
	why = errno;
	if (file >= 0) {
		/* where there are no locks, the number has to do */
		(void)!fcntl(file, F_SETLK, &lock);
		*out = draft;
		return file;
	}
	draft_keep(draft);
	errno = why;
	return -1;
}

void
draft_keep(char *draft)
{
	if (draft)
		forget(draft);
	free(draft);
}

void
draft_unlink(const char *draft)
{
	remove_all(draft);
}

void
draft_remove(char *draft)
{
	if (draft)
		remove_all(draft);
	draft_keep(draft);
}
