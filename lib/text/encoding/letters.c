/* The letters of an encoding, from its file in data/encodings. */
#include <stdlib.h>
#include <string.h>

#include <ocop/reader.h>

#include "data.h"
#include "text/encoding/encoding.h"

/* The columns of a file of letters: bytes, code (letter is for people). */
enum { BYTES, CODE };

static int
add_row(
    struct letters *letters, const struct ocop_row *row, struct ocop_error *err)
{
	unsigned long bytes = strtoul(row->cells[BYTES].text, NULL, 16);
	uint16_t code =
	    (uint16_t)strtoul(row->cells[CODE].text + strlen("U+"), NULL, 16);
	struct pair *pairs;

	if (row->cells[BYTES].size == 2) {
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

/* Tests see to it that the file is well formed, and its pairs in order. */
static int
read_file(struct letters *letters, const char *path, struct ocop_error *err)
{
	const struct data_file *file = data_files;
	struct ocop_reader *reader;
	struct ocop_fault fault;
	struct ocop_row row;
	bool header = true;
	int got;

	while (strcmp(file->path, path) != 0)
		file++;
	if (ocop_reader_memory(&reader, file->path, file->bytes, file->size,
		OCOP_CITED, err) < 0)
		return -1;
	while ((got = ocop_reader_next(reader, &row, &fault, err)) > 0) {
		if (!header && got == OCOP_ROW &&
		    (got = add_row(letters, &row, err)) < 0)
			break;
		header = false;
	}
	ocop_reader_close(reader);
	return got;
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
