/* How long each certificate is valid: decided by the rules, in tables that
 * statements read. */
#include <stdlib.h>
#include <string.h>

#include "base/grow.h"
#include "base/map.h"
#include "rules/time/certificate_term.h"
#include "rules/time/day.h"
#include "rules/time/renewal.h"
#include "sql.h"
#include "store/edition/lasting.h"

enum {
	DROP_DOSSIERS,
	DROP_LASTING,
	TERMS,
	FILED,
	PUT_DOSSIER,
	ALTERED,
	PUT_LASTING,
	STATEMENTS
};

static const char *const texts[STATEMENTS] = {
	[DROP_DOSSIERS] = sql_drop_renewal_dossiers,
	[DROP_LASTING] = sql_drop_lasting,
	[TERMS] = sql_renewal_terms,
	[FILED] = sql_renewals_filed,
	[PUT_DOSSIER] = sql_put_renewal_dossier,
	[ALTERED] = sql_certificates_altered,
	[PUT_LASTING] = sql_put_lasting,
};

struct lasting {
	struct ocop_store *store;
	sqlite3_stmt *statements[STATEMENTS];
	struct renewal_terms *terms;
	const char **rules; /* what gives the extension, by number in terms */
	size_t count, room, rules_room;
	bool known; /* the terms were read */
	struct arena arena;
};

int
lasting_open(
    struct lasting **out, struct ocop_store *store, struct ocop_error *err)
{
	struct lasting *l = calloc(1, sizeof(*l));
	int got = l ? 0 : ocop_fail_memory(err);

	*out = NULL;
	if (got == 0 && !store->lasting)
		got = sql_exec(store, sql_temp_lasting, err);
	store->lasting = store->lasting || got == 0;
	if (l)
		l->store = store;
	for (size_t i = 0; got == 0 && i < STATEMENTS; i++)
		got = sql_prepare(&l->statements[i], store, texts[i], err);
	if (got == 0)
		*out = l;
	else
		lasting_close(l);
	return got;
}

void
lasting_close(struct lasting *l)
{
	if (!l)
		return;
	for (size_t i = 0; i < STATEMENTS; i++)
		sqlite3_finalize(l->statements[i]);
	free(l->terms);
	free(l->rules);
	arena_free(&l->arena);
	free(l);
}

static int
days_or_unknown(sqlite3_stmt *stmt, int column)
{
	return sqlite3_column_type(stmt, column) == SQLITE_NULL ?
	    RENEWAL_UNKNOWN :
	    sql_int(stmt, column);
}

static int
add_terms(struct lasting *l, sqlite3_stmt *stmt, struct ocop_error *err)
{
	enum { FROM, UNTIL, FROM_DAYS, LATE_DAYS, LATE_UNTIL, BEFORE, RULE };
	const char *rule = sql_text(stmt, RULE);
	struct renewal_terms *terms;

	if (!grow(&l->terms, l->count, &l->room, sizeof(*l->terms)) ||
	    !grow(&l->rules, l->count, &l->rules_room, sizeof(*l->rules)) ||
	    !(l->rules[l->count] = arena_copy(&l->arena, rule, strlen(rule))))
		return ocop_fail_memory(err);
	terms = &l->terms[l->count++];
	terms->from_days = days_or_unknown(stmt, FROM_DAYS);
	terms->late_days = days_or_unknown(stmt, LATE_DAYS);
	if (day_read(&terms->begins, sql_text(stmt, FROM), err) < 0 ||
	    day_read(&terms->ends, sql_text(stmt, UNTIL), err) < 0 ||
	    day_read(&terms->late_until, sql_text(stmt, LATE_UNTIL), err) < 0 ||
	    day_read(&terms->former_before, sql_text(stmt, BEFORE), err) < 0)
		return -1;
	return 0;
}

/* Few catalogs have a dossier for a renewal at hand: read when one does. */
static int
read_terms(struct lasting *l, struct ocop_error *err)
{
	int got = 0;

	while (!l->known && (got = sql_step(l->statements[TERMS], err)) > 0)
		if (add_terms(l, l->statements[TERMS], err) < 0)
			return -1;
	l->known = got == 0;
	return got;
}

/* What the certificate of two statements is called, handed to a third. */
static int
bind_certificate(sqlite3_stmt *to, sqlite3_stmt *of, struct ocop_error *err)
{
	enum { PRODUCT, ISSUED, DECISION };

	sqlite3_reset(to);
	if (sql_bind(to, ":product", sql_text(of, PRODUCT), err) < 0 ||
	    sql_bind(to, ":issued", sql_text(of, ISSUED), err) < 0 ||
	    sql_bind(to, ":decision", sql_text(of, DECISION), err) < 0)
		return -1;
	return 0;
}

static int
put_dossier(struct lasting *l, sqlite3_stmt *row, struct ocop_error *err)
{
	enum { ISSUED = 1, EXPIRES = 3, ROUND, FILED_ON, SETTLED };
	sqlite3_stmt *put = l->statements[PUT_DOSSIER];
	char latest[OCOP_DATE_TEXT], extended[OCOP_DATE_TEXT];
	int issued, expires, filed, settled, day;
	size_t at;

	if (day_read(&issued, sql_text(row, ISSUED), err) < 0 ||
	    day_read(&expires, sql_text(row, EXPIRES), err) < 0 ||
	    day_read(&filed, sql_text(row, FILED_ON), err) < 0 ||
	    day_read(&settled, sql_text(row, SETTLED), err) < 0 ||
	    read_terms(l, err) < 0)
		return -1;
	at = renewal_terms_on(l->terms, l->count, expires);
	if (filed == OCOP_NO_DAY || at == l->count ||
	    renewal_judge(&l->terms[at], issued, expires, filed) !=
		RENEWAL_COUNTS)
		return 0;
	day = renewal_latest(&l->terms[at], expires);
	day_write(latest, day);
	day_write(extended, renewal_extended(day, expires, settled));
	if (bind_certificate(put, row, err) < 0 ||
	    sql_bind(put, ":round", sql_text(row, ROUND), err) < 0 ||
	    sql_bind(put, ":filed", sql_text(row, FILED_ON), err) < 0 ||
	    sql_bind(put, ":settled", sql_text_or_null(row, SETTLED), err) <
		0 ||
	    sql_bind(put, ":latest", latest, err) < 0 ||
	    sql_bind(put, ":extended", extended, err) < 0 ||
	    sql_bind(put, ":rule", *l->rules[at] ? l->rules[at] : NULL, err) <
		0)
		return -1;
	return sql_run(put, err);
}

static int
put_lasting(struct lasting *l, sqlite3_stmt *row, struct ocop_error *err)
{
	enum { ENDS = 3, REVOKED };
	sqlite3_stmt *put = l->statements[PUT_LASTING];
	char last[OCOP_DATE_TEXT];
	int ends, revoked;

	if (day_read(&ends, sql_text(row, ENDS), err) < 0 ||
	    day_read(&revoked, sql_text(row, REVOKED), err) < 0)
		return -1;
	day_write(last, certificate_last(ends, revoked));
	if (bind_certificate(put, row, err) < 0 ||
	    sql_bind(put, ":ends", sql_text(row, ENDS), err) < 0 ||
	    sql_bind(put, ":last", last, err) < 0)
		return -1;
	return sql_run(put, err);
}

/* Calls put() for each row of a statement about products. */
static int
each_row(struct lasting *l, sqlite3_stmt *stmt,
    int (*put)(struct lasting *, sqlite3_stmt *, struct ocop_error *),
    struct ocop_error *err)
{
	int got;

	while ((got = sql_step(stmt, err)) > 0)
		if (put(l, stmt, err) < 0)
			return -1;
	sqlite3_reset(stmt);
	return got;
}

/* Of the products from the first key to the last. */
static int
fill_tables(struct lasting *l, const char *first, const char *last,
    struct ocop_error *err)
{
	static const int about[] = { DROP_DOSSIERS, DROP_LASTING, FILED,
		ALTERED };

	for (size_t i = 0; i < sizeof(about) / sizeof(about[0]); i++) {
		sqlite3_stmt *stmt = l->statements[about[i]];

		sqlite3_reset(stmt);
		if (sql_bind(stmt, ":first", first, err) < 0 ||
		    sql_bind(stmt, ":last", last, err) < 0)
			return -1;
	}
	if (sql_run(l->statements[DROP_DOSSIERS], err) < 0 ||
	    sql_run(l->statements[DROP_LASTING], err) < 0 ||
	    each_row(l, l->statements[FILED], put_dossier, err) < 0 ||
	    each_row(l, l->statements[ALTERED], put_lasting, err) < 0)
		return -1;
	return 0;
}

int
lasting_of(struct lasting *l, const char *product, struct ocop_error *err)
{
	l->store->lasting_whole = false;
	return fill_tables(l, product, product, err);
}

int
lasting_all(struct ocop_store *store, struct ocop_error *err)
{
	static const char beyond[] = "\xf4\x8f\xbf\xbf"; /* the last letter */
	struct lasting *l;
	int got;

	if (store->lasting_whole && store->lasting_entry == store->entry)
		return 0;
	if (lasting_open(&l, store, err) < 0)
		return -1;
	got = fill_tables(l, "", beyond, err);
	lasting_close(l);
	store->lasting_whole = got == 0;
	store->lasting_entry = store->entry;
	return got;
}
