/* Storing the score sheets of a round, version by version. */
#include <stdio.h>
#include <string.h>

#include "sql.h"
#include "store/round/council_gate.h"
#include "store/round/sheet_order.h"
#include "store/round/sheet_seal.h"
#include "store/round/sheet_tell.h"
#include "store/round/sheet_text.h"

/* Sheets of one kind differ by member, the others by kind: the parameter in
 * the place of :member takes either. */
static const struct {
	const char *table, *has, *get, *put;
} kinds[] = {
	[OCOP_SHEETS_COUNCIL] = { "sheets", sql_has_sheets, sql_get_sheet,
	    sql_put_sheet },
	[OCOP_SHEETS_AGREED] = { "single_sheets", sql_has_single_sheets,
	    sql_get_single_sheet, sql_put_single_sheet },
	[OCOP_SHEETS_SELF] = { "single_sheets", sql_has_single_sheets,
	    sql_get_single_sheet, sql_put_single_sheet },
};

/* What storing the sheets of a round shares. */
struct storing {
	struct ocop_council *council;
	struct ocop_sheets *sheets;
	ocop_fault_fn *report;
	void *ctx; /* of report, and of change */
	enum ocop_sheet_kind kind;
	sqlite3_stmt *get, *put, *decided;
	bool fresh; /* no sheet was stored before: none need be looked for */
	struct text points, options, conditions, key;
	struct arena arena; /* of the sheet at hand and the one before it */
	struct sheet_order order;
	struct sheet_seal seal; /* of all that is stored */
	size_t stored;
};

static int
write_sheet(struct storing *s, const struct ocop_set *set,
    const struct ocop_sheet *sheet, struct ocop_error *err)
{
	text_reset(&s->points);
	text_reset(&s->options);
	text_reset(&s->conditions);
	sheet_write(&s->points, &s->options, &s->conditions, set, sheet);
	if (!text_get(&s->points) || !text_get(&s->options) ||
	    !text_get(&s->conditions))
		return ocop_fail_memory(err);
	return 0;
}

/* NULL for an empty text, as the catalog keeps it. */
static const char *
or_null(const struct text *text)
{
	return text->size ? text->bytes : NULL;
}

/* What tells a sheet from others of its product. */
static const char *
who(const struct storing *s, const struct ocop_sheet *sheet)
{
	return s->kind == OCOP_SHEETS_COUNCIL ? sheet->member :
						ocop_sheet_kind_name(s->kind);
}

/* The sheet in force, in the statement at hand, beneath the one given. */
static int
amend(struct storing *s, const struct ocop_scored *scored,
    struct ocop_sheet *sheet, struct ocop_sheet *before,
    struct ocop_fault *fault, struct ocop_error *err)
{
	const struct ocop_set *set = scored->set;
	struct ocop_room room = { arena_alloc(&s->arena, set->leaf_count),
		arena_alloc(&s->arena, set->leaf_count) };

	if (!room.points || !room.options)
		return ocop_fail_memory(err);
	if (sql_int(s->get, 1) != set->set ||
	    !sheet_read(before, &s->arena, set, sql_text(s->get, 2),
		sql_text(s->get, 3), sql_text(s->get, 4)))
		return ocop_fail(err, OCOP_ECATALOG,
		    "the sheet of %s in round %s cannot be read; the catalog "
		    "is damaged",
		    who(s, sheet), s->council->round);
	return ocop_sheet_amend(sheet, &room, set, before, s->council->whole,
		   scored->product, fault) < 0 ?
	    OCOP_ROW_BAD :
	    OCOP_ROW;
}

/*
 * Makes of the sheet what it will be.  version: 1 at first; 0: it is stored
 * already.  OCOP_ROW, or OCOP_ROW_BAD and a fault.
 */
static int
next_version(struct storing *s, const struct ocop_scored *scored,
    struct ocop_sheet *sheet, struct ocop_sheet *before, int *version,
    struct ocop_fault *fault, struct ocop_error *err)
{
	int stored = 0, got = OCOP_ROW;

	arena_free(&s->arena);
	*version = 1;
	if (!s->fresh) {
		sqlite3_reset(s->get);
		if (sql_bind(s->get, ":round", s->council->round, err) < 0 ||
		    sql_bind(s->get, ":product", scored->product, err) < 0 ||
		    sql_bind(s->get, ":member", who(s, sheet), err) < 0 ||
		    sql_bind(s->get, ":kind", who(s, sheet), err) < 0 ||
		    (stored = sql_step(s->get, err)) < 0)
			return -1;
	}
	if (stored > 0)
		got = amend(s, scored, sheet, before, fault, err);
	if (got >= 0 && write_sheet(s, scored->set, sheet, err) < 0)
		got = -1;
	if (got == OCOP_ROW && stored > 0) {
		*version = sql_int(s->get, 0) + 1;
		if (strcmp(sql_text(s->get, 2), text_get(&s->points)) == 0 &&
		    strcmp(sql_text(s->get, 3), text_get(&s->options)) == 0 &&
		    strcmp(sql_text(s->get, 4), text_get(&s->conditions)) == 0)
			*version = 0;
	}
	sqlite3_reset(s->get);
	return got;
}

/* Parameters of put_sheet.sql and put_single_sheet.sql by their place. */
enum {
	ROUND = 1,
	PRODUCT,
	MEMBER,
	VERSION,
	SET,
	POINTS,
	OPTIONS,
	CONDITIONS,
	REASON,
	ENTRY
};

static int
put_version(struct storing *s, const struct ocop_scored *scored,
    const struct ocop_sheet *sheet, int version, struct ocop_error *err)
{
	struct ocop_store *store = s->council->store;
	sqlite3_stmt *p = s->put;

	if (sqlite3_bind_text(p, ROUND, s->council->round, -1, SQLITE_STATIC) |
	    sqlite3_bind_text(p, PRODUCT, scored->product, -1, SQLITE_STATIC) |
	    sqlite3_bind_text(p, MEMBER, who(s, sheet), -1, SQLITE_STATIC) |
	    sqlite3_bind_int(p, VERSION, version) |
	    sqlite3_bind_int(p, SET, scored->set->set) |
	    sqlite3_bind_text(p, POINTS, s->points.bytes, (int)s->points.size,
		SQLITE_STATIC) |
	    sqlite3_bind_text(
		p, OPTIONS, or_null(&s->options), -1, SQLITE_STATIC) |
	    sqlite3_bind_text(
		p, CONDITIONS, or_null(&s->conditions), -1, SQLITE_STATIC) |
	    sqlite3_bind_text(
		p, REASON, store->actor.reason, -1, SQLITE_STATIC) |
	    sqlite3_bind_int64(p, ENTRY, store->entry))
		return sql_fail(store->db, err);
	if (sql_run(p, err) < 0)
		return -1;
	s->stored++;
	return sheet_seal_add(&s->seal,
	    &(struct sealed_sheet){ s->council->round, scored->product,
		who(s, sheet), version, scored->set->set, s->points.bytes,
		or_null(&s->options), or_null(&s->conditions) },
	    err);
}

/*
 * A condition cannot be given as not raised: where the whole sheet seems to
 * be given again, it is said that one stays.
 */
static void
warn_raised(const struct storing *s, const struct ocop_scored *scored,
    const struct ocop_sheet *given, const struct ocop_sheet *before)
{
	const struct ocop_set *set = scored->set;
	uint32_t stay = before->raised & ~given->raised;
	struct ocop_fault fault;
	size_t at = 0;

	if (!stay || s->council->whole)
		return;
	for (size_t i = 0; i < set->leaf_count; i++)
		if (given->points[i] == OCOP_MISSING &&
		    before->points[i] != OCOP_MISSING)
			return;
	while (!(stay >> at & 1))
		at++;
	ocop_fault_set(&fault, OCOP_E_RAISED, "condition",
	    set->conditions[at].condition,
	    "the sheet of %s for %s has raised %s before, and it stays; take "
	    "it back by giving the whole sheet with --whole",
	    who(s, given), scored->product, set->conditions[at].condition);
	fault.file = given->file;
	fault.line = given->line;
	fault.warning = true;
	s->report(s->ctx, &fault);
}

/* What is scored after the decision leaves the certificate as it is. */
static int
warn_decided(struct storing *s, const struct ocop_scored *scored,
    const struct ocop_sheet *sheet, struct ocop_error *err)
{
	struct ocop_fault fault;
	int got;

	if (s->fresh || s->kind == OCOP_SHEETS_SELF)
		return 0;
	sqlite3_reset(s->decided);
	if (sql_bind(s->decided, ":round", s->council->round, err) < 0 ||
	    sql_bind(s->decided, ":product", scored->product, err) < 0 ||
	    (got = sql_step(s->decided, err)) < 0)
		return -1;
	if (got == 0)
		return 0;
	ocop_fault_set(&fault, OCOP_E_DECIDED, "product", scored->product,
	    "%s was recognised in round %s by %s, with %s stars; what is "
	    "scored after that changes no certificate",
	    scored->product, s->council->round, sql_text(s->decided, 0),
	    sql_text(s->decided, 1));
	fault.file = sheet->file;
	fault.line = sheet->line;
	fault.warning = true;
	s->report(s->ctx, &fault);
	return 0;
}

/* Reports what is wrong with a sheet, at its first line, and keeps it for
 * those who reject its lines: 1, or -1. */
static int
refuse_sheet(struct storing *s, struct ocop_fault *fault,
    const struct ocop_scored *scored, const struct ocop_sheet *sheet,
    bool whole_product, struct ocop_error *err)
{
	struct ocop_cell product = { scored->product, strlen(scored->product) };
	struct ocop_cell member = { sheet->member, strlen(sheet->member) };
	struct ocop_place place;

	fault->file = sheet->file;
	fault->line = sheet->line;
	s->report(s->ctx, fault);
	if (whole_product)
		member.size = 0;
	if (ocop_sheets_place(&place, s->sheets, &product, &member, err) < 0 ||
	    ocop_sheets_spoil(s->sheets, place, fault, err) < 0)
		return -1;
	return 1;
}

static int
refuse_another(struct storing *s, const struct ocop_scored *scored,
    const struct ocop_sheet *sheet, struct ocop_error *err)
{
	struct ocop_fault fault;

	if (s->kind == OCOP_SHEETS_COUNCIL)
		ocop_fault_set(&fault, OCOP_E_RESCORE, "member", sheet->member,
		    "%s has scored %s otherwise before; a re-score is stored "
		    "only with --reason",
		    sheet->member, scored->product);
	else
		ocop_fault_set(&fault, OCOP_E_RESCORE, "product",
		    scored->product,
		    "another %s sheet of %s is stored; a new one is stored "
		    "only with --reason",
		    who(s, sheet), scored->product);
	return refuse_sheet(s, &fault, scored, sheet, false, err);
}

/* A product has one sheet of a kind, whoever gives it. */
static int
check_single(
    struct storing *s, const struct ocop_scored *scored, struct ocop_error *err)
{
	struct ocop_fault fault;

	if (s->kind == OCOP_SHEETS_COUNCIL || scored->count <= 1)
		return 0;
	ocop_fault_set(&fault, OCOP_E_TWICE, "member", scored->sheets[1].member,
	    "%s and %s both give the %s sheet of %s; a product has one",
	    scored->sheets[0].member, scored->sheets[1].member,
	    ocop_sheet_kind_name(s->kind), scored->product);
	return refuse_sheet(s, &fault, scored, &scored->sheets[1], true, err);
}

/* What the new version changes; of the first all points together. */
static int
tell_change(struct storing *s, const struct ocop_scored *scored,
    const struct ocop_sheet *sheet, const struct ocop_sheet *before,
    ocop_change_fn *change, struct ocop_error *err)
{
	text_reset(&s->key);
	text_printf(&s->key, "%s/%s/%s", s->council->round, scored->product,
	    who(s, sheet));
	if (!text_get(&s->key))
		return ocop_fail_memory(err);
	if (before->points)
		return sheet_tell(change, s->ctx, s->key.bytes, scored->set,
		    before, sheet, err);
	change(s->ctx, s->key.bytes, "points", "", text_get(&s->points));
	return 0;
}

/* Stores a sheet, or a version of it: how many faults there were, or -1. */
static int
store_sheet(struct storing *s, const struct ocop_scored *scored,
    const struct ocop_sheet *given, bool *told, size_t counts[OCOP_OUTCOMES],
    ocop_change_fn *change, struct ocop_error *err)
{
	struct ocop_sheet sheet = *given, before = { 0 };
	struct ocop_fault fault;
	int version, got;

	got = next_version(s, scored, &sheet, &before, &version, &fault, err);
	if (got < 0)
		return -1;
	if (got == OCOP_ROW_BAD)
		return refuse_sheet(s, &fault, scored, given, false, err);
	if (version != 0 && before.points && !s->council->store->actor.reason)
		return refuse_another(s, scored, given, err);
	if (before.points)
		warn_raised(s, scored, given, &before);
	if (version == 0) {
		counts[OCOP_UNCHANGED]++;
		return 0;
	}
	if ((change &&
		tell_change(s, scored, &sheet, &before, change, err) < 0) ||
	    (!*told && warn_decided(s, scored, given, err) < 0) ||
	    put_version(s, scored, &sheet, version, err) < 0)
		return -1;
	*told = true;
	counts[version == 1 ? OCOP_CREATED : OCOP_UPDATED]++;
	return 0;
}

static int
store_product(struct storing *s, const struct ocop_scored *scored,
    size_t counts[OCOP_OUTCOMES], ocop_change_fn *change,
    struct ocop_error *err)
{
	int faults = check_single(s, scored, err), got = 0;
	bool told = false;
	size_t count = faults ? 0 : scored->count;

	if (sheet_order_members(&s->order, scored, err) < 0)
		return -1;
	for (size_t i = 0; i < count && got >= 0; i++) {
		const struct ocop_sheet *sheet =
		    &scored->sheets[s->order.members[i].number];

		if (sheet->spoilt)
			continue;
		got = store_sheet(s, scored, sheet, &told, counts, change, err);
		faults += got;
	}
	return got < 0 ? -1 : faults;
}

/*
 * One entry of the audit stands for the load: sheets are never changed, so
 * the digest of what was stored seals them as well as an entry for each.
 * seal says which digest it is: sheet_seal.h.
 */
static int
seal_load(struct storing *s, struct ocop_error *err)
{
	struct text key = { 0 }, after = { 0 };
	char digest[HASH_TEXT];
	int got;

	if (sheet_seal_finish(&s->seal, digest, err) < 0)
		return -1;
	text_printf(&key, "%s", s->council->round);
	if (s->kind != OCOP_SHEETS_COUNCIL)
		text_printf(&key, "/%s", ocop_sheet_kind_name(s->kind));
	text_printf(&after, "{\"sheets\":%zu,\"sha256\":\"%s\",\"seal\":%d}",
	    s->stored, digest, SHEET_SEAL);
	got = text_get(&key) && text_get(&after) ?
	    audit_add(s->council->store, kinds[s->kind].table, key.bytes, NULL,
		after.bytes, err) :
	    ocop_fail_memory(err);
	text_free(&key);
	text_free(&after);
	return got;
}

static int
prepare(struct storing *s, struct ocop_error *err)
{
	struct ocop_store *store = s->council->store;
	sqlite3_stmt *any = NULL;
	int got = -1;

	if (sql_prepare(&any, store, kinds[s->kind].has, err) == 0 &&
	    sql_bind(any, ":round", s->council->round, err) == 0)
		got = sql_step(any, err);
	s->fresh = got == 0;
	sqlite3_finalize(any);
	if (got < 0 ||
	    sql_prepare(&s->get, store, kinds[s->kind].get, err) < 0 ||
	    sql_prepare(&s->decided, store, sql_recognised_in, err) < 0)
		return -1;
	return sql_prepare(&s->put, store, kinds[s->kind].put, err);
}

int
ocop_council_store(struct ocop_council *council, struct ocop_sheets *sheets,
    size_t counts[OCOP_OUTCOMES], ocop_change_fn *change, ocop_fault_fn *report,
    void *ctx, struct ocop_error *err)
{
	struct storing s = { .council = council,
		.kind = council->kind,
		.sheets = sheets,
		.report = report,
		.ctx = ctx };
	int faults = -1;

	if (prepare(&s, err) < 0)
		goto out;
	/* Sheets name the entry that will seal them, which comes last. */
	council->store->entry++;
	if (sheet_order_products(&s.order, sheets, err) < 0)
		goto out;
	faults = 0;
	for (size_t i = 0; i < ocop_sheets_count(sheets); i++) {
		struct ocop_scored scored;
		int got;

		if (ocop_sheets_get(
			sheets, s.order.products[i].number, &scored, err) < 0 ||
		    (got = store_product(&s, &scored, counts, change, err)) <
			0) {
			faults = -1;
			goto out;
		}
		faults += got;
	}
	council->store->entry--;
	if (s.stored > 0 && seal_load(&s, err) < 0)
		faults = -1;
out:
	sheet_seal_reset(&s.seal);
	sheet_order_reset(&s.order);
	sqlite3_finalize(s.get);
	sqlite3_finalize(s.put);
	sqlite3_finalize(s.decided);
	text_free(&s.points);
	text_free(&s.options);
	text_free(&s.conditions);
	text_free(&s.key);
	arena_free(&s.arena);
	return faults;
}
