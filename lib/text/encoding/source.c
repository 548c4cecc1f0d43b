#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <ocop/fault.h>

#include "text/encoding/source.h"

int
source_open(struct source *source, const char *path, struct ocop_error *err)
{
	memset(source, 0, sizeof(*source));
	if (strcmp(path, "-") == 0) {
		source->name = "<stdin>";
		source->file = STDIN_FILENO;
		return 0;
	}
	source->name = path;
	source->file = open(path, O_RDONLY | O_CLOEXEC);
	if (source->file < 0)
		return ocop_fail(
		    err, OCOP_EINPUT, "%s: %s", path, strerror(errno));
	return 0;
}

void
source_memory(
    struct source *source, const char *name, const char *bytes, size_t size)
{
	source->name = name;
	source->file = -1;
	source->rest = bytes;
	source->rest_size = size;
}

int
source_read(struct source *source, char *into, size_t room, size_t *got,
    struct ocop_error *err)
{
	ssize_t count;

	if (source->file < 0) {
		*got = room < source->rest_size ? room : source->rest_size;
		if (*got > 0)
			memcpy(into, source->rest, *got);
		source->rest += *got;
		source->rest_size -= *got;
		return 0;
	}
	do
		count = read(source->file, into, room);
	while (count < 0 && errno == EINTR);
	if (count < 0 && errno == EISDIR)
		return ocop_fail(err, OCOP_EINPUT,
		    "%s: E%d: a folder, not a file; name the files in it",
		    source->name, OCOP_E_TABLE);
	if (count < 0)
		return ocop_fail(
		    err, OCOP_EINPUT, "%s: %s", source->name, strerror(errno));
	*got = (size_t)count;
	return 0;
}

void
source_close(struct source *source)
{
	if (source->file > STDIN_FILENO)
		close(source->file);
	source->file = -1;
}
