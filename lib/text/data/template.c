#include <stdlib.h>
#include <string.h>

#include <ocop/reader.h>

#include "text/data/template.h"
#include "text/read/embedded.h"

/* Words that a yes or no is read from. */
static const struct {
	const char *code, *word;
} yes_no[] = { { "1", "có" }, { "0", "không" } };

const char *
template_shown(const struct ocop_template *template,
    const struct template_column *column, const char *code)
{
	if (!template->vietnamese)
		return code;
	for (size_t i = 0; i < sizeof(yes_no) / sizeof(yes_no[0]); i++)
		if (column->column->type == OCOP_YESNO &&
		    strcmp(code, yes_no[i].code) == 0)
			return yes_no[i].word;
	for (size_t i = 0; column->allowed.words && i < column->allowed.count;
	     i++)
		if (strcmp(column->allowed.values[i].code, code) == 0)
			return column->allowed.values[i].label_vi;
	return code;
}

/* The column of the template by name, NULL if it has none. */
static struct template_column *
find_column(struct ocop_template *template, const char *name)
{
	for (size_t i = 0; i < template->count; i++)
		if (strcmp(template->columns[i].column->name, name) == 0)
			return &template->columns[i];
	return NULL;
}

/* Takes one row of an embedded file: where its value goes, NULL for nowhere. */
typedef const char **place_fn(
    struct ocop_template *template, const struct ocop_row *row, size_t *from);

/* columns.tsv: column, label_vi. */
static const char **
label_place(
    struct ocop_template *template, const struct ocop_row *row, size_t *from)
{
	struct template_column *column =
	    find_column(template, row->cells[0].text);

	*from = 1;
	return column ? &column->label_vi : NULL;
}

/* examples.tsv: kind, column, value. */
static const char **
example_place(
    struct ocop_template *template, const struct ocop_row *row, size_t *from)
{
	struct template_column *column =
	    find_column(template, row->cells[1].text);

	*from = 2;
	return column && strcmp(row->cells[0].text, template->kind->name) == 0 ?
	    &column->example :
	    NULL;
}

static int
read_file(struct ocop_template *template, const char *path, place_fn *place,
    struct ocop_error *err)
{
	struct ocop_reader *reader;
	struct ocop_fault fault;
	struct ocop_row row;
	int got;

	if (embedded_open(&reader, path, err) < 0)
		return -1;
	while ((got = ocop_reader_next(reader, &row, &fault, err)) > 0) {
		size_t from;
		const char **to = place(template, &row, &from);

		if (to &&
		    !(*to = arena_copy(&template->texts, row.cells[from].text,
			  row.cells[from].size))) {
			got = ocop_fail_memory(err);
			break;
		}
	}
	ocop_reader_close(reader);
	return got;
}

static int
fill_examples(struct ocop_template *template, struct ocop_error *err)
{
	const struct ocop_kind *kind = template->kind;
	struct words *words;
	int got = 0;

	for (size_t i = 0; i < kind->count; i++)
		if (!(kind->columns[i].flags & OCOP_DERIVED))
			template->columns[template->count++] =
			    (struct template_column){
				    .column = &kind->columns[i],
				    .label_vi = "",
				    .example = "",
			    };
	if (read_file(template, "columns.tsv", label_place, err) < 0 ||
	    read_file(template, "examples.tsv", example_place, err) < 0 ||
	    words_new(&words, err) < 0)
		return -1;
	for (size_t i = 0; i < template->count; i++) {
		struct template_column *column = &template->columns[i];

		if ((got = allowed_load(&column->allowed,
			 column->column->refers, words, err)) < 0)
			break;
		template->names[i] = template->vietnamese ?
		    column->label_vi :
		    column->column->name;
		template->examples[i] =
		    template_shown(template, column, column->example);
	}
	words_free(words);
	return got;
}

int
ocop_template_new(struct ocop_template **out, const struct ocop_kind *kind,
    bool vietnamese, struct ocop_error *err)
{
	struct ocop_template *template = calloc(1, sizeof(*template));

	*out = NULL;
	if (!template)
		return ocop_fail_memory(err);
	template->kind = kind;
	template->vietnamese = vietnamese;
	if (fill_examples(template, err) < 0) {
		ocop_template_free(template);
		return -1;
	}
	*out = template;
	return 0;
}

void
ocop_template_free(struct ocop_template *template)
{
	if (!template)
		return;
	for (size_t i = 0; i < template->count; i++)
		allowed_free(&template->columns[i].allowed);
	arena_free(&template->texts);
	free(template);
}

size_t
ocop_template_count(const struct ocop_template *template)
{
	return template->count;
}

const char *const *
ocop_template_names(const struct ocop_template *template)
{
	return template->names;
}

int
ocop_template_row(const struct ocop_template *template,
    struct ocop_writer *writer, struct ocop_error *err)
{
	return ocop_writer_row(writer, template->examples, err);
}
