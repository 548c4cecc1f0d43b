/* Whether a dossier is whole, and what is said when it is not. */
#include <stdlib.h>

#include "base/text.h"
#include "rules/score/course.h"
#include "sql.h"
#include "store/catalog/sqlite.h"
#include "store/round/dossier.h"

struct dossiers {
	const struct ocop_edition *edition;
	const char *round;
	sqlite3_stmt *missing;
	struct text list;
	bool never; /* the dossier at hand was never forwarded */
};

/* The columns of dossier_missing.sql. */
enum { LACKS, STEPS, REACHED, BELOW };

int
dossiers_open(struct dossiers **out, struct ocop_store *store,
    const struct ocop_edition *edition, const char *round,
    struct ocop_error *err)
{
	struct dossiers *d = calloc(1, sizeof(*d));

	*out = NULL;
	if (!d)
		return ocop_fail_memory(err);
	d->edition = edition;
	d->round = round;
	if (sql_prepare(&d->missing, store, sql_dossier_missing, err) < 0) {
		dossiers_close(d);
		return -1;
	}
	*out = d;
	return 0;
}

void
dossiers_close(struct dossiers *d)
{
	if (!d)
		return;
	sqlite3_finalize(d->missing);
	text_free(&d->list);
	free(d);
}

static void
add_lack(struct dossiers *d, const char *words)
{
	text_printf(&d->list, "%s%s", d->list.size > 0 ? "; " : "", words);
}

/* The way to the province; to the centre the province sends it itself. */
static void
list_way(struct dossiers *d)
{
	if (d->edition->level == OCOP_CENTRE)
		return;
	d->never = sql_int(d->missing, STEPS) && !sql_int(d->missing, REACHED);
	if (d->never)
		add_lack(
		    d, ocop_gettext("was never forwarded to the province"));
	else if (!sql_int(d->missing, STEPS))
		add_lack(d, ocop_gettext("has no step on record"));
	else if (sql_int(d->missing, BELOW))
		add_lack(
		    d, ocop_gettext("was returned and did not come again"));
}

/* What is missing, with "; " between. */
static int
list_missing(struct dossiers *d, const char *product, const char *late,
    struct ocop_error *err)
{
	int got;

	text_reset(&d->list);
	d->never = false;
	sqlite3_reset(d->missing);
	if (sql_bind(d->missing, ":round", d->round, err) < 0 ||
	    sql_bind(d->missing, ":product", product, err) < 0 ||
	    (got = sql_step(d->missing, err)) < 0)
		return -1;
	if (got == 0) {
		add_lack(d, ocop_gettext("was not registered"));
	} else {
		if (*sql_text(d->missing, LACKS))
			text_printf(&d->list, ocop_gettext("is missing %s"),
			    sql_text(d->missing, LACKS));
		list_way(d);
	}
	if (late)
		add_lack(d, late);
	sqlite3_reset(d->missing);
	return text_get(&d->list) ? 0 : ocop_fail_memory(err);
}

int
dossiers_look(struct dossiers *d, const char *product, const char *late,
    bool passed, struct ocop_fault *fault, struct ocop_error *err)
{
	bool refused;

	if (list_missing(d, product, late, err) < 0)
		return -1;
	if (d->list.size == 0)
		return 0;
	refused = course_refuses(d->edition, d->never);
	if (refused && !passed)
		ocop_fault_set(fault, OCOP_E_DOSSIER, NULL, NULL,
		    "the dossier of %s in round %s %s; nothing is decided on "
		    "it: record what came, or pass it with "
		    "--accept-incomplete and --reason",
		    product, d->round, text_get(&d->list));
	else
		ocop_fault_set(fault, OCOP_E_DOSSIER, NULL, NULL,
		    "the dossier of %s in round %s %s; record what came, or "
		    "ask whether it may be decided on",
		    product, d->round, text_get(&d->list));
	fault->warning = !refused || passed;
	return refused ? 2 : 1;
}
