#include <stdio.h>
#include <string.h>

#include <ocop/register.h>

#include "task/fault_limit.h"
#include "task/workbook/workbook_put.h"

static int
new_product(struct workbook_put *put, struct known **out, const char *name,
    const struct known *entity, struct ocop_error *err)
{
	char key[WORKBOOK_KEY], text[480];

	if (!workbook_key(key, name, entity->key, true))
		return ocop_fail_memory(err);
	if (!*key)
		return workbook_say(put, false, OCOP_E_CODE, OCOP_BOOK_NAME,
		    name,
		    N_("no letter and no digit to make a key of; write the name"));
	if ((*out = known_by_key(&put->products, key))) {
		snprintf(text, sizeof(text),
		    ocop_gettext(
			"\"%s\" would have the key %s, which is that of \"%s\" of "
			"%s; write it as there"),
		    name, key, (*out)->name, (*out)->place);
		return workbook_say(
		    put, false, OCOP_E_TWICE, OCOP_BOOK_NAME, name, text);
	}
	*out = known_add(&put->products, key, name, entity->key, err);
	return *out ? OCOP_ROW : -1;
}

static int
take_product(struct workbook_put *put, const struct ocop_workbook_row *row,
    const struct known *entity, struct ocop_error *err)
{
	const char *name = row->values[OCOP_BOOK_NAME];
	struct known *found[2], *product;
	char text[480], place[WORKBOOK_WHERE];
	int got;

	known_find(found, &put->products, name, entity->key, false);
	if (found[1])
		return workbook_refuse_two(put, OCOP_BOOK_NAME, name, found,
		    N_("give one of them another name first"));
	product = found[0];
	if (product && product->line > 0) {
		snprintf(text, sizeof(text),
		    ocop_gettext(
			"\"%s\" of %s is %s already; keep one row, with a "
			"second recognition in its columns Q to U"),
		    name, entity->key, workbook_where(place, put, product));
		return workbook_say(
		    put, false, OCOP_E_TWICE, OCOP_BOOK_NAME, name, text);
	}
	if (!product &&
	    (got = new_product(put, &product, name, entity, err)) != OCOP_ROW)
		return got;
	product->line = row->line;
	product->path = put->path;
	if ((got = workbook_put_product(put, product, entity, row, err)) !=
	    OCOP_ROW)
		return got;
	return workbook_put_recognitions(put, product, row, err);
}

static int
take_row(struct workbook_put *put, const struct ocop_workbook_row *row,
    struct ocop_error *err)
{
	struct known *entity = NULL;
	int judged = workbook_judge(put->book, row);
	int got = workbook_take_entity(put, row, &entity, err);

	if (got != OCOP_ROW)
		return got;
	if (judged != OCOP_ROW)
		return judged;
	return take_product(put, row, entity, err);
}

/* As in register.c. */
static int
add_word(void *ctx, const char *const *row, struct ocop_error *err)
{
	return ocop_workbook_word(ctx, row[0], row[1], row[2], err);
}

static int
load_file(struct workbook_put *put, const char *path, struct ocop_error *err)
{
	struct ocop_register_job *job = put->job;
	struct ocop_workbook_row row;
	int got = -1;

	if (ocop_workbook_open(
		&put->book, path, job->flags, enough_count, job, err) < 0)
		return -1;
	put->path = path;
	put->last = NULL;
	if (ocop_list_each(
		put->store, "pack_codes", NULL, add_word, put->book, err) < 0 ||
	    workbook_know_alike(put, err) < 0)
		goto out;
	while ((got = ocop_workbook_next(put->book, &row, err)) > 0) {
		if (got == OCOP_ROW)
			got = take_row(put, &row, err);
		if (got < 0)
			break;
		put->counts->rows++;
		job->rejected += got == OCOP_ROW_BAD;
		if ((got = enough_faults(job->faults, job->most, err)) < 0)
			break;
	}
	put->counts->rows += ocop_workbook_unread(put->book);
	job->rejected += ocop_workbook_unread(put->book);
	put->counts->headings += ocop_workbook_headings(put->book);
out:
	ocop_workbook_close(put->book);
	put->book = NULL;
	return got;
}

int
ocop_workbook_load(struct ocop_register_job *job,
    struct ocop_workbook_counts *counts, struct ocop_store *store,
    struct ocop_error *err)
{
	struct workbook_put put = {
		.job = job, .counts = counts, .store = store
	};
	int got = workbook_put_open(&put, err);

	for (int i = 0; i < job->count && got == 0; i++)
		got = load_file(&put, job->paths[i], err);
	workbook_put_close(&put);
	return got;
}
