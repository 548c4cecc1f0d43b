/* Rows of files checked and stored in the catalog. */
#include <ocop/register.h>

#include "task/fault_limit.h"
#include "text/intake/intake.h"

/* Stores the row that was read; what intake says of it comes out as it is. */
static int
put_row(struct ocop_register_job *job, struct ocop_upsert *upsert,
    struct ocop_intake *intake, const char *const *values,
    struct ocop_error *err)
{
	struct ocop_fault fault = { 0 };
	enum ocop_outcome outcome;
	int got = ocop_upsert_row(upsert, values, &outcome, &fault, err);

	if (got == OCOP_ROW)
		job->counts[outcome]++;
	if (got == OCOP_ROW_BAD && ocop_upsert_was_blank(upsert) &&
	    !ocop_intake_has(intake, fault.column))
		ocop_fault_set(&fault, OCOP_E_REQUIRED, fault.column, "",
		    "the header has no such column, and a new row needs it; "
		    "add it to the file");
	if (got >= 0 && fault.code)
		ocop_intake_fault(intake, &fault);
	while (got >= 0 && ocop_upsert_notice(upsert, &fault))
		ocop_intake_fault(intake, &fault);
	return got;
}

/* Words of the packs in force: of two that are the same the later counts. */
static int
add_word(void *ctx, const char *const *row, struct ocop_error *err)
{
	return ocop_intake_word(ctx, row[0], row[1], row[2], err);
}

static int
load_file(struct ocop_register_job *job, struct ocop_store *store,
    struct ocop_upsert *upsert, struct ocop_keys *keys,
    const struct ocop_kind *kind, const char *path, struct ocop_error *err)
{
	unsigned flags = job->flags | (job->rejects ? OCOP_KEEP_ROWS : 0);
	struct ocop_intake *intake;
	const char *const *values;
	int got = -1;

	if (ocop_intake_open(
		&intake, path, kind, flags, enough_count, job, err) < 0)
		return -1;
	if (ocop_intake_share(intake, keys, err) < 0 ||
	    ocop_list_each(store, "pack_codes", NULL, add_word, intake, err) <
		0 ||
	    (job->rejects && ocop_intake_reject(intake, job->rejects, err) < 0))
		goto out;
	while ((got = ocop_intake_next(intake, &values, err)) > 0) {
		if (got == OCOP_ROW)
			got = put_row(job, upsert, intake, values, err);
		if (got < 0)
			break;
		job->rejected += got == OCOP_ROW_BAD;
		if ((got = enough_faults(job->faults, job->most, err)) < 0)
			break;
	}
	job->rejected += ocop_intake_unread(intake);
out:
	ocop_intake_close(intake);
	return got;
}

int
ocop_register_load(struct ocop_register_job *job, struct ocop_store *store,
    const struct ocop_kind *kind, struct ocop_error *err)
{
	struct ocop_upsert *upsert = NULL;
	struct ocop_keys *keys = NULL;
	int got = -1;

	if (ocop_keys_new(&keys, err) < 0 ||
	    ocop_upsert_open(&upsert, store, kind, job->change, job->ctx, err) <
		0)
		goto out;
	got = 0;
	ocop_upsert_settings(upsert, job->day, job->by_address);
	for (int i = 0; i < job->count && got == 0; i++)
		got = load_file(
		    job, store, upsert, keys, kind, job->paths[i], err);
	if (got == 0 && job->rejects)
		got = ocop_rejects_ready(job->rejects, err);
out:
	ocop_upsert_close(upsert);
	ocop_keys_free(keys);
	return got;
}
