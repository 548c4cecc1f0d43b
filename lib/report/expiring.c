#include <stdio.h>
#include <string.h>

#include <ocop/catalog.h>
#include <ocop/certificate.h>
#include <ocop/report.h>

/* The first ones are those of expiring.sql. */
enum { EXPIRES = 8, DAYS_LEFT, STATE, WINDOW_FROM, WINDOW_UNTIL, NOTICE_BY };

const char *const ocop_expiring_columns[OCOP_EXPIRING_COLUMNS] = { "product",
	"code", "name", "entity", "commune", "stars", "decision", "issued",
	"expires", "days_left", "state", "window_from", "window_until",
	"notice_by" };

/* Nothing but the parameters is wanted: its faults were met at loading. */
static void
ignore(void *ctx, const struct ocop_fault *fault)
{
	(void)ctx;
	(void)fault;
}

static void
write_day(char out[OCOP_DATE_TEXT], int days)
{
	ocop_date_format(out, ocop_date_from_days(days));
}

/* Writes a line; 1 when something is to be done about it. */
static int
write_line(const struct ocop_edition *edition, const char *const *row,
    int as_of, int within, struct ocop_writer *writer, struct ocop_error *err)
{
	char days_left[16], from[OCOP_DATE_TEXT], until[OCOP_DATE_TEXT],
	    notice[OCOP_DATE_TEXT];
	const char *cells[OCOP_EXPIRING_COLUMNS];
	struct ocop_date date;
	int expires;

	if (!ocop_date_parse(&date, row[EXPIRES]))
		return ocop_fail(err, OCOP_ECATALOG,
		    "%s: the catalog holds \"%s\" as an expiry date", row[0],
		    row[EXPIRES]);
	expires = ocop_date_days(date);
	if (within != OCOP_WITHIN_ANY && expires - as_of > within)
		return 0;
	snprintf(days_left, sizeof(days_left), "%d", expires - as_of);
	write_day(from, expires - edition->renewal_from_days);
	write_day(until, expires - edition->renewal_until_days);
	write_day(notice, expires - edition->notice_days);
	memcpy(cells, row, (EXPIRES + 1) * sizeof(*cells));
	cells[DAYS_LEFT] = days_left;
	cells[STATE] = ocop_certificate_state(edition, expires, as_of);
	cells[WINDOW_FROM] = from;
	cells[WINDOW_UNTIL] = until;
	cells[NOTICE_BY] = notice;
	if (ocop_writer_row(writer, cells, err) < 0)
		return -1;
	return strcmp(cells[STATE], "in_window") == 0 ||
	    strcmp(cells[STATE], "late") == 0;
}

int
ocop_report_expiring(struct ocop_store *store, struct ocop_date as_of,
    int within, struct ocop_writer *writer, struct ocop_error *err)
{
	char day[OCOP_DATE_TEXT];
	const struct ocop_argument arguments[] = { { ":as_of", day },
		{ NULL, NULL } };
	struct ocop_edition *edition = NULL;
	struct ocop_list *list = NULL;
	const char *const *row;
	struct ocop_pack *pack;
	int due = 0, got;

	ocop_date_format(day, as_of);
	if (ocop_catalog_get_pack(&pack, store, NULL, err) < 0)
		return -1;
	got = ocop_edition_new(&edition, pack, ignore, NULL, err);
	ocop_pack_free(pack);
	if (got < 0 ||
	    ocop_list_open(&list, store, "expiring", arguments, err) < 0) {
		ocop_edition_free(edition);
		return -1;
	}
	while ((got = ocop_list_next(list, &row, err)) > 0) {
		got = write_line(
		    edition, row, ocop_date_days(as_of), within, writer, err);
		if (got < 0)
			break;
		due += got;
	}
	ocop_list_close(list);
	ocop_edition_free(edition);
	return got < 0 ? -1 : due;
}
