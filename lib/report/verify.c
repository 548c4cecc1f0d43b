/* What was found in a catalog when it was verified, as a table. */
#include <string.h>

#include <ocop/verify.h>

/* What a finding is written to. */
struct output {
	const struct ocop_verify_job *job;
	struct ocop_writer *writer;
	struct ocop_error *err;
};

static void
ignore_fault(void *ctx, const struct ocop_fault *fault)
{
	(void)ctx;
	(void)fault;
}

static int
load_published(void *ctx, const char *edition, struct ocop_pack **out,
    struct ocop_error *err)
{
	const char *name;

	(void)ctx;
	*out = NULL;
	for (size_t i = 0; (name = ocop_pack_embedded(i)) != NULL; i++)
		if (strcmp(name, edition) == 0)
			return ocop_pack_load(
			    out, name, ignore_fault, NULL, err);
	return 0;
}

static int
open_output(struct output *output, struct ocop_error *err)
{
	if (output->writer)
		return 0;
	return ocop_writer_open(&output->writer, output->job->format,
	    output->job->path, ocop_verify_columns, OCOP_VERIFY_COLUMNS, err);
}

static int
write_finding(void *ctx, const char *const *cells, struct ocop_error *err)
{
	struct output *output = ctx;

	if (open_output(output, err) < 0)
		return -1;
	return ocop_writer_row(output->writer, cells, err);
}

int
ocop_report_verify(struct ocop_store *store, struct ocop_verify_job *job,
    struct ocop_error *err)
{
	struct output output = { .job = job };
	int got;

	job->verify.found = write_finding;
	job->verify.published = load_published;
	job->verify.ctx = &output;
	got = ocop_store_update_apart(store, err);
	if (got == 0)
		got = ocop_verify(store, &job->verify, err);
	/* silent when all is well, to the last byte */
	if (got == 0 && (!job->quiet || job->path))
		got = open_output(&output, err);
	if (got == 0 && output.writer)
		got = ocop_writer_finish(output.writer, err);
	ocop_writer_free(output.writer);
	return got;
}
