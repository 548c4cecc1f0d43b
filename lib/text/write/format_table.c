/* A table for people, written when all rows are there. */
#include "text/write/format.h"

static int
write_table(struct ocop_writer *writer, struct ocop_error *err)
{
	return people_write(&writer->people, &writer->kept, writer->names,
	    writer->types, &writer->sink.text, err);
}

const struct format format_table = {
	.name = "table", .keeps = true, .write_kept = write_table
};
