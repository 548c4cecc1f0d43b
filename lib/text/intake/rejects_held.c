/* Rows held back until it is known whether they are rejected. */
#include <errno.h>
#include <string.h>

#include "text/intake/rejects.h"

/* A held row; its bytes follow, then its codes, then its messages. */
struct held {
	struct ocop_group group;
	struct ocop_raw raw; /* but for its bytes */
	size_t codes, messages;
};

static int
fail_held(struct ocop_error *err)
{
	return ocop_fail(err, OCOP_EOUTPUT,
	    "rows could not be held in a temporary file: %s", strerror(errno));
}

static bool
put_bytes(FILE *file, const char *bytes, size_t size)
{
	return size == 0 || fwrite(bytes, size, 1, file) == 1;
}

int
ocop_rejects_hold(struct ocop_rejects *rejects,
    const struct ocop_reader *reader, struct ocop_group group,
    struct ocop_error *err)
{
	struct held held = { .group = group, .raw = ocop_reader_raw(reader) };
	const char *bytes = held.raw.bytes;

	if (rejects->faulty) {
		rejects->faulty = false;
		if (rejects_check(reader, err) < 0)
			return -1;
		if (!text_get(&rejects->codes) || !text_get(&rejects->messages))
			return ocop_fail_memory(err);
		held.codes = rejects->codes.size;
		held.messages = rejects->messages.size;
	}
	held.raw.bytes = NULL;
	if (!rejects->held && !(rejects->held = tmpfile()))
		return fail_held(err);
	if (!put_bytes(rejects->held, (const char *)&held, sizeof(held)) ||
	    !put_bytes(rejects->held, bytes, held.raw.size) ||
	    !put_bytes(rejects->held, rejects->codes.bytes, held.codes) ||
	    !put_bytes(rejects->held, rejects->messages.bytes, held.messages))
		return fail_held(err);
	return 0;
}

/* Reads into the text, which is emptied. */
static int
get_bytes(FILE *file, struct text *text, size_t size, struct ocop_error *err)
{
	char block[4096];

	text_reset(text);
	while (size > 0) {
		size_t some = size < sizeof(block) ? size : sizeof(block);

		if (fread(block, some, 1, file) != 1)
			return fail_held(err);
		text_add(text, block, some);
		size -= some;
	}
	return text_get(text) ? 0 : ocop_fail_memory(err);
}

/* The row that was read, if it has a fault of its own or of its group. */
static int
settle(struct ocop_rejects *rejects, const struct held *held,
    ocop_group_fn *why, void *ctx, struct ocop_error *err)
{
	struct ocop_raw raw = held->raw;
	struct ocop_fault fault = { 0 };
	char code[8];

	raw.bytes = rejects->bytes.bytes;
	if (held->codes == 0) {
		why(ctx, held->group, &fault);
		if (!fault.code)
			return 0;
		snprintf(code, sizeof(code), "E%d", fault.code);
		text_printf(&rejects->codes, "%s", code);
		rejects_say(&rejects->messages, &fault);
	}
	return rejects_add(rejects, &raw, text_get(&rejects->codes),
	    text_get(&rejects->messages), err);
}

int
ocop_rejects_settle(struct ocop_rejects *rejects, ocop_group_fn *why, void *ctx,
    struct ocop_error *err)
{
	FILE *file = rejects->held;
	struct held held;

	if (!file)
		return 0;
	if (fflush(file) != 0 || fseek(file, 0, SEEK_SET) != 0)
		return fail_held(err);
	while (fread(&held, sizeof(held), 1, file) == 1)
		if (get_bytes(file, &rejects->bytes, held.raw.size, err) < 0 ||
		    get_bytes(file, &rejects->codes, held.codes, err) < 0 ||
		    get_bytes(file, &rejects->messages, held.messages, err) <
			0 ||
		    settle(rejects, &held, why, ctx, err) < 0)
			return -1;
	return ferror(file) ? fail_held(err) : 0;
}
