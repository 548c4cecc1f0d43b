/*
 * Private to lib/text: what is known of the columns of a template.
 */
#ifndef OCOP_TEXT_DATA_TEMPLATE_H
#define OCOP_TEXT_DATA_TEMPLATE_H

#include <ocop/template.h>

#include "text/cell/allowed.h"

struct template_column {
	const struct ocop_column *column;
	const char *label_vi; /* its Vietnamese name */
	const char *example;  /* "" when the example leaves it blank */
	struct allowed allowed;
};

struct ocop_template {
	const struct ocop_kind *kind;
	bool vietnamese;
	struct template_column columns[OCOP_KIND_COLUMNS];
	const char *names[OCOP_KIND_COLUMNS];    /* the header */
	const char *examples[OCOP_KIND_COLUMNS]; /* as they are shown */
	size_t count;
	struct arena texts;
};

/* What a code is shown as: the word for it, where a file may have that. */
const char *template_shown(const struct ocop_template *template,
    const struct template_column *column, const char *code);

#endif
