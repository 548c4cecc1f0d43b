/* A workbook, which has a file of its own. */
#include "text/write/format.h"

static int
open_book(struct ocop_writer *writer, const char *path, struct ocop_error *err)
{
	return xlsx_open(&writer->xlsx, path, writer->names, writer->types,
	    writer->count, err);
}

static int
add_row(struct ocop_writer *writer, const char *const *cells,
    struct ocop_error *err)
{
	return xlsx_row(writer->xlsx, cells, err);
}

static void
delay_book(struct ocop_writer *writer)
{
	xlsx_delay(writer->xlsx);
}

static int
make_ready(struct ocop_writer *writer, struct ocop_error *err)
{
	return xlsx_ready(writer->xlsx, err);
}

static int
finish_book(struct ocop_writer *writer, struct ocop_error *err)
{
	return xlsx_finish(writer->xlsx, err);
}

const struct format format_xlsx = {
	.name = "xlsx",
	.built = ocop_book_supported,
	.open = open_book,
	.row = add_row,
	.delay = delay_book,
	.ready = make_ready,
	.finish = finish_book,
};
