/* realpath() */
#define _XOPEN_SOURCE 700

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "text/sink.h"

static int
fail(const struct sink *sink, struct ocop_error *err)
{
	return ocop_fail(
	    err, OCOP_EOUTPUT, "%s: %s", sink->name, strerror(errno));
}

/* The length of the path's directory, with its slash; 0 for ".". */
static size_t
directory(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? (size_t)(slash - path) + 1 : 0;
}

/* Makes a new file in the directory that the path begins with.  Its name is
 * short, for the target's may be the longest there is. */
static int
create_in(char **out, const char *path, size_t size, mode_t mode,
    const char *name, struct ocop_error *err)
{
	size_t room = size + 64;
	char *made = malloc(room);
	int file = -1;

	*out = NULL;
	if (!made)
		return ocop_fail_memory(err);
	for (unsigned try = 0; try < 1000 && file < 0; try++) {
		snprintf(made, room, "%.*s.ocop-%ld-%u", (int)size, path,
		    (long)getpid(), try);
		file = open(made, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode);
		if (file < 0 && errno != EEXIST)
			break;
	}
	if (file < 0) {
		free(made);
		return ocop_fail(
		    err, OCOP_EOUTPUT, "%s: %s", name, strerror(errno));
	}
	*out = made;
	return file;
}

int
sink_scratch(const struct sink *sink, char **path, struct ocop_error *err)
{
	static const char elsewhere[] = "/tmp/";
	const char *beside = sink->target ? sink->target : elsewhere;

	/* for nobody else's eyes: it may hold names and telephone numbers */
	return create_in(path, beside, directory(beside), 0600,
	    sink->target ? sink->name : elsewhere, err);
}

static int
open_directly(struct sink *sink, const char *path, struct ocop_error *err)
{
	sink->file = open(path, O_WRONLY | O_CLOEXEC);
	return sink->file < 0 ? fail(sink, err) : 0;
}

int
sink_open(struct sink *sink, const char *path, struct ocop_error *err)
{
	struct stat found;
	bool exists;

	memset(sink, 0, sizeof(*sink));
	if (!path || strcmp(path, "-") == 0 ||
	    strcmp(path, "/dev/stdout") == 0) {
		sink->file = STDOUT_FILENO;
		sink->name = ocop_gettext("standard output");
		return 0;
	}
	sink->file = -1;
	sink->name = path;
	exists = stat(path, &found) == 0;
	if (exists && !S_ISREG(found.st_mode))
		return open_directly(sink, path, err);
	/* a link stays a link: what it points to is replaced */
	sink->target = exists ? realpath(path, NULL) : strdup(path);
	if (!sink->target)
		return fail(sink, err);
	/* replacing it needs no right to write to it; that would surprise */
	if (exists && access(path, W_OK) < 0)
		return fail(sink, err);
	/* in the same directory: a rename does not cross file systems */
	sink->file = create_in(&sink->temporary, sink->target,
	    directory(sink->target), 0666, sink->name, err);
	if (sink->file < 0)
		return -1;
	if (exists && fchmod(sink->file, found.st_mode & 07777) < 0)
		return fail(sink, err);
	return 0;
}

int
sink_flush(struct sink *sink, struct ocop_error *err)
{
	const char *at = text_get(&sink->text);
	size_t left = sink->text.size;

	if (!at)
		return ocop_fail_memory(err);
	while (left > 0) {
		ssize_t wrote = write(sink->file, at, left);

		if (wrote < 0 && errno == EINTR)
			continue;
		if (wrote < 0)
			return fail(sink, err);
		at += wrote;
		left -= (size_t)wrote;
	}
	text_reset(&sink->text);
	return 0;
}

/* Makes the new name last through a power cut.  Not every file system can
 * sync a directory. */
static int
sync_directory(const struct sink *sink, struct ocop_error *err)
{
	size_t size = directory(sink->target);
	char *path = size ? strndup(sink->target, size) : strdup(".");
	int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
	int got = 0;

	free(path);
	if (file < 0)
		return errno == EACCES ? 0 : fail(sink, err);
	if (fsync(file) < 0 && errno != EINVAL && errno != ENOTSUP)
		got = fail(sink, err);
	close(file);
	return got;
}

/* A full disk may show only when the file is closed.  Standard output stays
 * open for its owner, so a copy of it is closed. */
static int
close_checked(struct sink *sink, struct ocop_error *err)
{
	int file = sink->file;

	if (file == STDOUT_FILENO && (file = dup(file)) < 0)
		return fail(sink, err);
	sink->file = -1;
	return close(file) < 0 ? fail(sink, err) : 0;
}

int
sink_finish(struct sink *sink, struct ocop_error *err)
{
	if (sink_flush(sink, err) < 0)
		return -1;
	if (sink->target && fsync(sink->file) < 0)
		return fail(sink, err);
	if (close_checked(sink, err) < 0)
		return -1;
	if (!sink->target)
		return 0;
	if (rename(sink->temporary, sink->target) < 0)
		return fail(sink, err);
	free(sink->temporary);
	sink->temporary = NULL;
	return sync_directory(sink, err);
}

void
sink_close(struct sink *sink)
{
	if (sink->file > STDOUT_FILENO)
		close(sink->file);
	if (sink->temporary)
		unlink(sink->temporary);
	free(sink->temporary);
	free(sink->target);
	text_free(&sink->text);
}
