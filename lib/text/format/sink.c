/* realpath() */
#define _XOPEN_SOURCE 700

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/draft.h"
#include "text/format/sink.h"

static int
fail_sink(const struct sink *sink, struct ocop_error *err)
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

int
sink_scratch(const struct sink *sink, char **path, struct ocop_error *err)
{
	static const char elsewhere[] = "/tmp/";
	const char *beside = sink->target ? sink->target : elsewhere;
	/* for nobody else's eyes: it may hold names and telephone numbers */
	int file = draft_make(path, beside, 0600);

	return file < 0 ?
	    ocop_fail(err, OCOP_EOUTPUT, "%s: %s",
		sink->target ? sink->name : elsewhere, strerror(errno)) :
	    file;
}

static int
open_directly(struct sink *sink, const char *path, struct ocop_error *err)
{
	sink->file = open(path, O_WRONLY | O_CLOEXEC);
	sink->shown = sink->file >= 0 && isatty(sink->file);
	return sink->file < 0 ? fail_sink(sink, err) : 0;
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
		sink->shown = isatty(sink->file);
		sink->name = ocop_gettext("standard output");
		return 0;
	}
	sink->file = -1;
	sink->name = path;
	exists = stat(path, &found) == 0;
	if (!exists && lstat(path, &found) == 0)
		return ocop_fail(err, OCOP_EOUTPUT,
		    "%s: a link to what is not there; it was left as it is",
		    path);
	if (exists && !S_ISREG(found.st_mode))
		return open_directly(sink, path, err);
	/* a link stays a link: what it points to is replaced */
	sink->target = exists ? realpath(path, NULL) : strdup(path);
	if (!sink->target)
		return fail_sink(sink, err);
	/* replacing it needs no right to write to it; that would surprise */
	if (exists && access(path, W_OK) < 0)
		return fail_sink(sink, err);
	/* in the same directory: a rename does not cross file systems */
	sink->file = draft_make(&sink->temporary, sink->target, 0666);
	if (sink->file < 0)
		return fail_sink(sink, err);
	if (exists && fchmod(sink->file, found.st_mode & 07777) < 0)
		return fail_sink(sink, err);
	return 0;
}

/* Spells what a terminal would obey: control characters but line ends and
 * tabs. */
static void
spell_controls(struct text *out, const char *bytes, size_t size)
{
	const unsigned char *at = (const unsigned char *)bytes;
	const unsigned char *end = at + size;

	for (size_t plain; at < end; at += plain + 1) {
		for (plain = 0; at + plain < end; plain++) {
			unsigned char c = at[plain], next = at[plain + 1];

			if (c == 0x7f ||
			    (c < 0x20 && c != '\n' && c != '\t' &&
				!(c == '\r' && next == '\n')))
				break;
			if (c == 0xc2 && next >= 0x80 && next < 0xa0)
				break;
		}
		text_add(out, (const char *)at, plain);
		if (at + plain == end)
			break;
		if (at[plain] == 0xc2)
			plain++;
		text_printf(out, "\\x%02x", at[plain]);
	}
}

static int
write_all(const struct sink *sink, const char *at, size_t left,
    struct ocop_error *err)
{
	while (left > 0) {
		ssize_t wrote = write(sink->file, at, left);

		if (wrote < 0 && errno == EINTR)
			continue;
		if (wrote < 0)
			return fail_sink(sink, err);
		at += wrote;
		left -= (size_t)wrote;
	}
	return 0;
}

static int
fail_spool(struct ocop_error *err)
{
	return ocop_fail(err, OCOP_EOUTPUT,
	    "what is to be written could not be held in a temporary file: %s",
	    strerror(errno));
}

/* Puts the text where it waits. */
static int
spool(struct sink *sink, const char *bytes, struct ocop_error *err)
{
	if ((!sink->spool && !(sink->spool = tmpfile())) ||
	    fwrite(bytes, 1, sink->text.size, sink->spool) != sink->text.size)
		return fail_spool(err);
	return 0;
}

/* Writes what waited. */
static int
unspool(struct sink *sink, struct ocop_error *err)
{
	char block[16 * 1024];
	size_t got;

	if (!sink->spool)
		return 0;
	if (fseek(sink->spool, 0, SEEK_SET) != 0)
		return fail_spool(err);
	while ((got = fread(block, 1, sizeof(block), sink->spool)) > 0)
		if (write_all(sink, block, got, err) < 0)
			return -1;
	return ferror(sink->spool) ? fail_spool(err) : 0;
}

int
sink_flush(struct sink *sink, struct ocop_error *err)
{
	const char *bytes = text_get(&sink->text);

	if (sink->shown && bytes) {
		struct text spelled = { 0 };

		spell_controls(&spelled, bytes, sink->text.size);
		text_free(&sink->text);
		sink->text = spelled;
		bytes = text_get(&sink->text);
	}
	if (!bytes)
		return ocop_fail_memory(err);
	if ((sink->late && !sink->target ?
		    spool(sink, bytes, err) :
		    write_all(sink, bytes, sink->text.size, err)) < 0)
		return -1;
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
		return errno == EACCES ? 0 : fail_sink(sink, err);
	if (fsync(file) < 0 && errno != EINVAL && errno != ENOTSUP)
		got = fail_sink(sink, err);
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
		return fail_sink(sink, err);
	sink->file = -1;
	return close(file) < 0 ? fail_sink(sink, err) : 0;
}

int
sink_ready(struct sink *sink, struct ocop_error *err)
{
	if (sink->late && !sink->target) {
		if (!text_get(&sink->text))
			return ocop_fail_memory(err);
		/* what is held back in a file has to be there */
		return sink->spool && fflush(sink->spool) != 0 ?
		    fail_spool(err) :
		    0;
	}
	if (sink_flush(sink, err) < 0)
		return -1;
	return sink->target && fsync(sink->file) < 0 ? fail_sink(sink, err) : 0;
}

int
sink_finish(struct sink *sink, struct ocop_error *err)
{
	if (sink_ready(sink, err) < 0 || unspool(sink, err) < 0)
		return -1;
	sink->late = false;
	if (sink_flush(sink, err) < 0 || close_checked(sink, err) < 0)
		return -1;
	if (!sink->target)
		return 0;
	if (rename(sink->temporary, sink->target) < 0)
		return fail_sink(sink, err);
	draft_keep(sink->temporary);
	sink->temporary = NULL;
	return sync_directory(sink, err);
}

void
sink_close(struct sink *sink)
{
	if (sink->file > STDOUT_FILENO)
		close(sink->file);
	if (sink->spool)
		fclose(sink->spool);
	draft_remove(sink->temporary);
	free(sink->target);
	text_free(&sink->text);
}
