/* Whether the entries of the audit follow from each other. */
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "sql.h"
#include "store/verify/replay.h"

/* Columns of verify_audit.sql that are not sealed fields. */
enum { ENTRY = 0, KIND = 5, KEY, BEFORE, AFTER, HASH, VALID };

/* The entry at hand and the ones before it. */
struct chain {
	struct verify *v;
	sqlite3_int64 next;     /* the number that must come */
	bool known;             /* whether the entry before is there */
	char last[HASH_TEXT];   /* its hash as stored */
	sqlite3_int64 broken;   /* it does not follow from its own; or 0 */
	char worked[HASH_TEXT]; /* the hash that it should have */
};

/*
 * What is wrong with a broken entry shows in the one behind it: that was
 * sealed with the hash which the broken one had then.
 */
enum witness { SAME_HASH, WORKED_HASH, OTHER_HASH, NOBODY };

static int
tell_broken(struct chain *c, enum witness next, struct ocop_error *err)
{
	static const struct {
		const char *state, *detail;
	} words[] = {
		[SAME_HASH] = { "changed",
		    "what it says is not what was sealed: a field of it was "
		    "changed" },
		[WORKED_HASH] = { "hash",
		    "its hash is not the one that the next entry was sealed "
		    "with: the hash was changed" },
		[OTHER_HASH] = { "broken",
		    "it does not follow from the entry before, nor the next "
		    "one from it: entries were exchanged, put in or written "
		    "anew" },
		[NOBODY] = { "changed",
		    "what it says and its hash do not go together: one of "
		    "them was changed" },
	};
	sqlite3_int64 entry = c->broken;

	c->broken = 0;
	text_printf(&c->v->detail, "%s", words[next].detail);
	return verify_found(
	    c->v, "chain", NULL, NULL, words[next].state, entry, err);
}

static int
tell_missing(struct chain *c, sqlite3_int64 entry, struct ocop_error *err)
{
	char first[24];

	snprintf(first, sizeof(first), "%lld", (long long)c->next);
	if (entry - c->next == 1)
		text_printf(&c->v->detail, "entry %s is gone", first);
	else
		text_printf(&c->v->detail, "entries %s to %lld are gone", first,
		    (long long)entry - 1);
	return verify_found(c->v, "chain", "audit", first, "missing", 0, err);
}

static int
check_link(struct chain *c, sqlite3_int64 entry,
    const char *const fields[AUDIT_FIELDS], const char *hash,
    struct ocop_error *err)
{
	char worked[HASH_TEXT], other[HASH_TEXT];
	bool follows, follows_worked = false;

	if (entry != c->next) {
		if (c->broken && tell_broken(c, NOBODY, err) < 0)
			return -1;
		if (tell_missing(c, entry, err) < 0)
			return -1;
		c->known = false;
	}
	if (audit_seal(worked, c->last, fields, err) < 0)
		return -1;
	follows = !c->known || strcmp(worked, hash) == 0;
	if (c->broken) {
		if (audit_seal(other, c->worked, fields, err) < 0)
			return -1;
		follows_worked = strcmp(other, hash) == 0;
		if (tell_broken(c,
			follows            ? SAME_HASH :
			    follows_worked ? WORKED_HASH :
					     OTHER_HASH,
			err) < 0)
			return -1;
	}
	if (!follows && !follows_worked) {
		c->broken = entry;
		memcpy(c->worked, worked, sizeof(worked));
	}
	return 0;
}

static int
next_entry(struct chain *c, sqlite3_stmt *stmt, struct ocop_error *err)
{
	const char *fields[AUDIT_FIELDS], *hash = sql_text(stmt, HASH);
	sqlite3_int64 entry = sqlite3_column_int64(stmt, ENTRY);
	struct ocop_verify *job = c->v->job;

	for (int i = 0; i < AUDIT_FIELDS; i++)
		fields[i] = sql_text_or_null(stmt, i);
	if (check_link(c, entry, fields, hash, err) < 0)
		return -1;
	c->next = entry + 1;
	c->known = true;
	snprintf(c->last, sizeof(c->last), "%s", hash);
	job->entries++;
	job->last_entry = entry;
	if (job->head && strncasecmp(hash, job->head, strlen(job->head)) == 0)
		job->head_entry = entry;
	if (!c->v->replay)
		return 0;
	/* a table that was made anew may leave out what must be there */
	if (!fields[KIND] || !fields[KEY] || !fields[AFTER]) {
		text_printf(&c->v->detail,
		    "what every entry has is missing "
		    "from it");
		return verify_found(c->v, "chain", fields[KIND], fields[KEY],
		    "unreadable", entry, err);
	}
	if (!sql_int(stmt, VALID)) {
		text_printf(&c->v->detail, "its before or after is no JSON");
		return verify_found(
		    c->v, "chain", NULL, NULL, "unreadable", entry, err);
	}
	return replay_entry(c->v, entry, fields[KIND], fields[KEY],
	    fields[BEFORE], fields[AFTER], err);
}

int
verify_chain(struct verify *v, struct ocop_error *err)
{
	struct chain c = { .v = v, .next = 1, .known = true };
	sqlite3_stmt *stmt = NULL;
	int got = -1;

	if (sql_prepare(&stmt, v->store, sql_verify_audit, err) == 0)
		while ((got = sql_step(stmt, err)) > 0)
			if (next_entry(&c, stmt, err) < 0) {
				got = -1;
				break;
			}
	sqlite3_finalize(stmt);
	if (got == 0 && c.broken)
		got = tell_broken(&c, NOBODY, err);
	memcpy(v->job->last, c.last, sizeof(c.last));
	if (got < 0 || !v->job->head || v->job->head_entry)
		return got;
	text_printf(&v->detail,
	    "no entry has this hash: the entries of that time were written anew or "
	    "taken off, or it was printed from another catalog");
	return verify_found(
	    v, "head", "audit", v->job->head, "missing", 0, err);
}
