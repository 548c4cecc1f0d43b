/* Calendar files, made by libical, which nothing else uses. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libical/ical.h>

#include "base/foreign.h"
#include "base/hash.h"
#include "text/format/sink.h"
#include "text/write/ics.h"

enum {
	OFFICE_OPENS = 8, /* the hour at which an alarm rings */
	UID_TEXT = 40,    /* 128 bits of a digest, "@ocop" and a NUL */
};

static const char end[] = "END:VCALENDAR\r\n";

struct ocop_ics {
	struct sink sink;
	struct ocop_date stamp;
	int sequence;
};

bool
ocop_ics_supported(void)
{
	return true;
}

/* Takes the property; a NULL one is for want of memory. */
static bool
add_property(icalcomponent *component, icalproperty *property)
{
	if (property)
		icalcomponent_add_property(component, property);
	return property != NULL;
}

static bool
add_named(icalcomponent *component, const char *name, const char *value)
{
	icalproperty *property = icalproperty_new_x(value);

	if (property)
		icalproperty_set_x_name(property, name);
	return add_property(component, property);
}

/* Appends a component as libical folds and escapes it, without its last line
 * where more is to come. */
static int
append_component(struct ocop_ics *ics, icalcomponent *component, bool open,
    struct ocop_error *err)
{
	char *bytes = icalcomponent_as_ical_string_r(component);
	size_t size = bytes ? strlen(bytes) : 0;

	if (open && size >= sizeof(end) - 1)
		size -= sizeof(end) - 1;
	if (bytes)
		text_add(&ics->sink.text, bytes, size);
	icalmemory_free_buffer(bytes);
	if (!bytes || ics->sink.text.failed)
		return ocop_fail_memory(err);
	return ics->sink.text.size < SINK_BLOCK ? 0 :
						  sink_flush(&ics->sink, err);
}

/* The days are not gathered in it, but written one by one. */
static int
begin_calendar(struct ocop_ics *ics, const struct ocop_ics_about *about,
    struct ocop_error *err)
{
	icalcomponent *calendar = icalcomponent_new(ICAL_VCALENDAR_COMPONENT);
	int got;

	if (calendar &&
	    add_property(calendar, icalproperty_new_version("2.0")) &&
	    add_property(calendar,
		icalproperty_new_prodid(
		    "-//OCOP//ocop-report " OCOP_VERSION "//VI")) &&
	    add_property(calendar, icalproperty_new_calscale("GREGORIAN")) &&
	    add_named(calendar, "X-WR-CALNAME", about->name))
		got = append_component(ics, calendar, true, err);
	else
		got = ocop_fail_memory(err);
	if (calendar)
		icalcomponent_free(calendar);
	return got;
}

int
ocop_ics_open(struct ocop_ics **out, const char *path,
    const struct ocop_ics_about *about, struct ocop_error *err)
{
	struct ocop_ics *ics = calloc(1, sizeof(*ics));

	*out = NULL;
	if (!ics)
		return ocop_fail_memory(err);
	foreign_begin();
	ics->stamp = about->stamp;
	ics->sequence = about->sequence;
	ics->sink.file = -1;
	if (sink_open(&ics->sink, path, err) < 0 ||
	    begin_calendar(ics, about, err) < 0) {
		ocop_ics_free(ics);
		return -1;
	}
	*out = ics;
	return 0;
}

static bool
add_uid(icalcomponent *event, const struct ocop_ics_day *day)
{
	char digest[HASH_TEXT], uid[UID_TEXT];
	struct hash *hash = hash_new();

	if (!hash)
		return false;
	for (size_t i = 0; i < day->key_count; i++)
		hash_field(hash, day->key[i]);
	hash_finish(hash, digest);
	snprintf(uid, sizeof(uid), "%.32s@ocop", digest);
	return add_property(event, icalproperty_new_uid(uid));
}

/* A day, or its first moment in UTC. */
static struct icaltimetype
moment(struct ocop_date date, bool whole)
{
	struct icaltimetype time = icaltime_null_time();

	time.year = date.year;
	time.month = date.month;
	time.day = date.day;
	time.is_date = whole;
	if (!whole)
		time.zone = icaltimezone_get_utc_timezone();
	return time;
}

/* Rings when offices open, some days before or on the day itself. */
static bool
add_alarm(icalcomponent *event, const struct ocop_ics_day *day)
{
	icalcomponent *alarm = icalcomponent_new(ICAL_VALARM_COMPONENT);
	struct icaltriggertype trigger = { .time = icaltime_null_time() };
	bool ahead = day->remind > 0;

	if (!alarm)
		return false;
	icalcomponent_add_component(event, alarm);
	trigger.duration = icaldurationtype_null_duration();
	trigger.duration.is_neg = ahead;
	trigger.duration.days = ahead ? (unsigned)day->remind - 1 : 0;
	trigger.duration.hours = ahead ? 24 - OFFICE_OPENS : OFFICE_OPENS;
	return add_property(
		   alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY)) &&
	    add_property(alarm, icalproperty_new_trigger(trigger)) &&
	    add_property(alarm, icalproperty_new_description(day->summary));
}

int
ocop_ics_day(struct ocop_ics *ics, const struct ocop_ics_day *day,
    struct ocop_error *err)
{
	icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
	int got;

	if (event && add_uid(event, day) &&
	    add_property(
		event, icalproperty_new_dtstamp(moment(ics->stamp, false))) &&
	    add_property(event, icalproperty_new_sequence(ics->sequence)) &&
	    add_property(event,
		icalproperty_new_dtstart(
		    moment(ocop_date_from_days(day->day), true))) &&
	    add_property(event, icalproperty_new_summary(day->summary)) &&
	    add_property(
		event, icalproperty_new_description(day->description)) &&
	    add_property(event, icalproperty_new_categories(day->category)) &&
	    add_property(event,
		icalproperty_new_status(day->cancelled ?
			ICAL_STATUS_CANCELLED :
			ICAL_STATUS_CONFIRMED)) &&
	    add_property(
		event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT)) &&
	    (day->remind < 0 || add_alarm(event, day)))
		got = append_component(ics, event, false, err);
	else
		got = ocop_fail_memory(err);
	if (event)
		icalcomponent_free(event);
	return got;
}

int
ocop_ics_finish(struct ocop_ics *ics, struct ocop_error *err)
{
	text_add(&ics->sink.text, end, sizeof(end) - 1);
	return sink_finish(&ics->sink, err);
}

void
ocop_ics_free(struct ocop_ics *ics)
{
	if (!ics)
		return;
	sink_close(&ics->sink);
	free(ics);
	foreign_end();
}
