/* The states of a dossier on its way that the toolkit itself knows. */
#include <string.h>

#include "rules/time/transitions.h"

static const char *const names[OCOP_STEPS] = {
	[OCOP_STEP_DRAFT] = "draft",
	[OCOP_STEP_SUBMITTED] = "submitted",
	[OCOP_STEP_RETURNED] = "returned",
	[OCOP_STEP_FORWARDED] = "forwarded",
	[OCOP_STEP_COUNCIL] = "council",
	[OCOP_STEP_DECIDED] = "decided",
	[OCOP_STEP_APPROVED] = "approved",
	[OCOP_STEP_SENT_UP] = "sent_up",
	[OCOP_STEP_BACK] = "back_to_province",
	[OCOP_STEP_WITHDRAWN] = "withdrawn",
};

const char *
ocop_step_name(enum ocop_step step)
{
	return names[step];
}

enum ocop_step
ocop_step_find(const char *state)
{
	for (int step = OCOP_STEP_DRAFT; step < OCOP_STEPS; step++)
		if (strcmp(names[step], state) == 0)
			return (enum ocop_step)step;
	return OCOP_STEP_OTHER;
}

bool
ocop_step_brings_documents(enum ocop_step step)
{
	return step == OCOP_STEP_FORWARDED;
}
