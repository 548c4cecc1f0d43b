/* The letters of an encoding, from its file in data/encodings. */
#include <stdlib.h>
#include <string.h>

#include <ocop/error.h>

#include "data.h"
#include "text/encoding/encoding.h"

static int
add_letter(struct letters *letters, size_t digits, unsigned long bytes,
    uint16_t code, struct ocop_error *err)
{
	struct pair *pairs;

	if (digits == 2) {
		letters->alone[bytes] = code;
		return 0;
	}
	pairs =
	    realloc(letters->pairs, (letters->pair_count + 1) * sizeof(*pairs));
	if (!pairs)
		return ocop_fail_memory(err);
	letters->pairs = pairs;
	pairs[letters->pair_count++] = (struct pair){ (uint16_t)bytes, code };
	letters->leads[bytes >> 8] = true;
	return 0;
}

static const char *
next_line(const char *line)
{
	line += strcspn(line, "\n");
	return *line ? line + 1 : line;
}

/* A citation and the names of the columns, then lines of bytes, code and
 * letter, which is for people.  Tests see to it that the file is well formed,
 * and its pairs in order. */
static int
read_file(struct letters *letters, const char *path, struct ocop_error *err)
{
	const struct data_file *file = data_files;
	const char *line;

	while (strcmp(file->path, path) != 0)
		file++;
	line = next_line(next_line(file->bytes));
	for (; *line; line = next_line(line)) {
		char *end;
		unsigned long bytes = strtoul(line, &end, 16);
		unsigned long code = strtoul(end + strlen("\tU+"), NULL, 16);

		if (add_letter(letters, (size_t)(end - line), bytes,
			(uint16_t)code, err) < 0)
			return -1;
	}
	return 0;
}

int
letters_new(struct letters **out, const struct encoding *encoding,
    struct ocop_error *err)
{
	struct letters *letters = calloc(1, sizeof(*letters));

	*out = NULL;
	if (!letters)
		return ocop_fail_memory(err);
	for (unsigned byte = 0; byte < 0x80; byte++)
		letters->alone[byte] = (uint16_t)byte;
	if (read_file(letters, encoding->file, err) < 0) {
		letters_free(letters);
		return -1;
	}
	*out = letters;
	return 0;
}

static int
by_bytes(const void *left, const void *right)
{
	const struct pair *a = left, *b = right;

	return (a->bytes > b->bytes) - (a->bytes < b->bytes);
}

uint16_t
letters_pair(const struct letters *letters, unsigned first, unsigned second)
{
	const struct pair wanted = { (uint16_t)(first << 8 | second), 0 };
	const struct pair *found = NULL;

	if (first < 256 && second < 256 && letters->leads[first])
		found = bsearch(&wanted, letters->pairs, letters->pair_count,
		    sizeof(wanted), by_bytes);
	return found ? found->code : 0;
}

void
letters_free(struct letters *letters)
{
	if (!letters)
		return;
	free(letters->pairs);
	free(letters);
}
