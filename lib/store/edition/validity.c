/* How many months certificates are valid: asked once for a day, chosen by the
 * rules. */
#include <stdlib.h>
#include <string.h>

#include "base/grow.h"
#include "base/map.h"
#include "base/text.h"
#include "rules/time/certificate_term.h"
#include "sql.h"
#include "store/catalog/sqlite.h"
#include "store/edition/validity.h"

/* The columns of recognition_term.sql. */
enum { SOURCE, MONTHS, INSTRUMENT, FROM, UNTIL, BEGAN };

struct validities {
	sqlite3_stmt *ask;
	struct map asked;                /* "day edition" */
	const struct validity **answers; /* by number in it */
	size_t room;
	struct arena arena;
	struct text key;
};

int
validities_open(
    struct validities **out, struct ocop_store *store, struct ocop_error *err)
{
	struct validities *v = calloc(1, sizeof(*v));

	*out = v;
	if (!v)
		return ocop_fail_memory(err);
	if (sql_prepare(&v->ask, store, sql_recognition_term, err) == 0)
		return 0;
	validities_close(v);
	*out = NULL;
	return -1;
}

void
validities_close(struct validities *v)
{
	if (!v)
		return;
	sqlite3_finalize(v->ask);
	map_free(&v->asked);
	arena_free(&v->arena);
	text_free(&v->key);
	free(v->answers);
	free(v);
}

static const char *
copy_text(struct validities *v, int column)
{
	const char *text = sql_text(v->ask, column);

	return arena_copy(&v->arena, text, strlen(text));
}

/* Takes the row at hand where it goes before what was best so far. */
static int
compare_offer(struct validities *v, struct term_offer *best,
    struct validity *answer, struct ocop_error *err)
{
	const struct term_offer offer = {
		.source = term_source_find(sql_text(v->ask, SOURCE)),
		.began = sql_text(v->ask, BEGAN),
		.name = sql_text(v->ask, INSTRUMENT),
	};

	if (!term_offer_before(&offer, best))
		return 0;
	best->source = offer.source;
	best->began = copy_text(v, BEGAN);
	best->name = answer->instrument = copy_text(v, INSTRUMENT);
	answer->months = sql_int(v->ask, MONTHS);
	answer->from = copy_text(v, FROM);
	answer->until = copy_text(v, UNTIL);
	return best->began && best->name && answer->from && answer->until ?
	    0 :
	    ocop_fail_memory(err);
}

static const struct validity *
ask_offers(struct validities *v, const char *edition, const char *issued,
    struct ocop_error *err)
{
	struct validity *answer = arena_alloc(&v->arena, sizeof(*answer));
	struct term_offer best = { TERM_SOURCES, "", "" };
	int got;

	if (!answer) {
		ocop_fail_memory(err);
		return NULL;
	}
	*answer = (struct validity){ 0, "", "", "" };
	sqlite3_reset(v->ask);
	if (sql_bind(v->ask, ":edition", edition, err) < 0 ||
	    sql_bind(v->ask, ":issued", issued, err) < 0)
		return NULL;
	while ((got = sql_step(v->ask, err)) > 0)
		if (compare_offer(v, &best, answer, err) < 0)
			return NULL;
	sqlite3_reset(v->ask);
	return got < 0 ? NULL : answer;
}

const struct validity *
validity_of(struct validities *v, const char *edition, const char *issued,
    struct ocop_error *err)
{
	size_t known = v->asked.count;
	ptrdiff_t at = MAP_NONE;

	text_reset(&v->key);
	text_printf(&v->key, "%s %s", issued, edition ? edition : "");
	if (text_get(&v->key) &&
	    grow(&v->answers, known, &v->room, sizeof(*v->answers)))
		at = map_add(&v->asked, v->key.bytes, v->key.size);
	if (at == MAP_NONE) {
		ocop_fail_memory(err);
		return NULL;
	}
	if (v->asked.count > known)
		v->answers[at] = ask_offers(v, edition, issued, err);
	return v->answers[at];
}
