#include <stdlib.h>
#include <string.h>

#include <ocop/reader.h>

#include "base/grow.h"
#include "text/cell/allowed.h"
#include "text/read/embedded.h"

static const char *
keep_cell(struct allowed *allowed, const struct ocop_cell *cell)
{
	return arena_copy(&allowed->texts, cell->text, cell->size);
}

static int
add_code(struct allowed *allowed, const char *list, const struct words *words,
    const struct ocop_cell *code, const struct ocop_cell *label_vi,
    const struct ocop_cell *label_en, struct ocop_error *err)
{
	struct allowed_value *value;
	const char *meant;

	if (!grow(&allowed->values, allowed->count, &allowed->room,
		sizeof(*allowed->values)))
		return ocop_fail_memory(err);
	value = &allowed->values[allowed->count++];
	value->code = keep_cell(allowed, code);
	value->label_vi = keep_cell(allowed, label_vi);
	value->label_en = keep_cell(allowed, label_en);
	if (!value->code || !value->label_vi || !value->label_en)
		return ocop_fail_memory(err);
	meant = words_find(words, list, value->label_vi);
	if (!meant || strcmp(meant, value->code) != 0)
		allowed->words = false;
	return 0;
}

/* The first of the columns that the header has; 0, the code, if none. */
static size_t
column_of(const struct ocop_row *header, const char *const *names)
{
	for (; *names; names++)
		for (size_t i = 0; i < header->count; i++)
			if (strcmp(header->cells[i].text, *names) == 0)
				return i;
	return 0;
}

/* A table of a pack: its code is in the first column. */
static int
read_table(struct allowed *allowed, const char *list, const char *path,
    const struct words *words, struct ocop_error *err)
{
	static const char *const in_vietnamese[] = { "label_vi", "full_name",
		"name", "citation", NULL };
	static const char *const in_english[] = { "label_en", "name_en", "name",
		"citation", NULL };
	/* a class without a certificate is no class of a recognition */
	static const char *const counts[] = { "certificate", NULL };
	size_t vi = 0, en = 0, certificate = 0;
	struct ocop_reader *reader;
	struct ocop_fault fault;
	struct ocop_row row;
	bool header = true;
	int got;

	if (embedded_open(&reader, path, err) < 0)
		return -1;
	while ((got = ocop_reader_next(reader, &row, &fault, err)) > 0) {
		if (header) {
			vi = column_of(&row, in_vietnamese);
			en = column_of(&row, in_english);
			certificate = column_of(&row, counts);
		} else if ((certificate == 0 ||
			       strcmp(row.cells[certificate].text, "1") == 0) &&
		    add_code(allowed, list, words, &row.cells[0],
			&row.cells[vi], &row.cells[en], err) < 0) {
			got = -1;
			break;
		}
		header = false;
	}
	ocop_reader_close(reader);
	return got;
}

/* A list of words.tsv: list, code, word. */
static int
read_words(struct allowed *allowed, const char *list, const struct words *words,
    struct ocop_error *err)
{
	struct ocop_reader *reader;
	struct ocop_fault fault;
	struct ocop_row row;
	int got;

	if (embedded_open(&reader, "words.tsv", err) < 0)
		return -1;
	while ((got = ocop_reader_next(reader, &row, &fault, err)) > 0)
		if (strcmp(row.cells[0].text, list) == 0 &&
		    add_code(allowed, list, words, &row.cells[1], &row.cells[2],
			&row.cells[1], err) < 0) {
			got = -1;
			break;
		}
	ocop_reader_close(reader);
	return got;
}

int
allowed_load(struct allowed *allowed, const char *list,
    const struct words *words, struct ocop_error *err)
{
	char path[EMBEDDED_PATH];

	if (!list)
		return 0;
	allowed->words = true;
	/* the projects of a programme are a table of their own by now */
	embedded_latest(
	    path, strcmp(list, "programme_projects") == 0 ? "projects" : list);
	return *path ? read_table(allowed, list, path, words, err) :
		       read_words(allowed, list, words, err);
}

void
allowed_free(struct allowed *allowed)
{
	free(allowed->values);
	arena_free(&allowed->texts);
}
