/*
 * The twin of ics.c for a build without libical: there is no way past
 * ocop_ics_open().
 */
#include "text/write/ics.h"

bool
ocop_ics_supported(void)
{
	return false;
}

int
ocop_ics_open(struct ocop_ics **out, const char *path,
    const struct ocop_ics_about *about, struct ocop_error *err)
{
	(void)path;
	(void)about;
	*out = NULL;
	return ocop_fail(err, OCOP_EUSAGE,
	    "a calendar: these tools were built without libical");
}

int
ocop_ics_day(struct ocop_ics *ics, const struct ocop_ics_day *day,
    struct ocop_error *err)
{
	(void)ics;
	(void)day;
	(void)err;
	return 0;
}

int
ocop_ics_finish(struct ocop_ics *ics, struct ocop_error *err)
{
	(void)ics;
	(void)err;
	return 0;
}

void
ocop_ics_free(struct ocop_ics *ics)
{
	(void)ics;
}
