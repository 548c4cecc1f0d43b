#include <stdlib.h>
#include <string.h>

#include "base/grow.h"
#include "sql.h"
#include "store/round/council_gate.h"

/* The interests with a blank around each, so that a whole code is found. */
static const char *
padded(struct arena *arena, const char *interests)
{
	size_t size = strlen(interests);
	char *copy = arena_alloc(arena, size + 3);

	if (!copy)
		return NULL;
	copy[0] = ' ';
	memcpy(copy + 1, interests, size);
	memcpy(copy + 1 + size, " ", 2);
	return copy;
}

static int
read_members(struct ocop_council *council, struct ocop_error *err)
{
	sqlite3_stmt *stmt = NULL;
	size_t room = 0;
	int got = -1;

	if (sql_prepare(&stmt, council->store, sql_council_members, err) < 0 ||
	    sql_bind(stmt, ":round", council->round, err) < 0)
		goto out;
	while ((got = sql_step(stmt, err)) > 0) {
		const char *member = sql_text(stmt, 0);
		const char *interests =
		    padded(&council->arena, sql_text(stmt, 1));
		ptrdiff_t at = map_add(&council->names, member, strlen(member));

		if (!interests || at == MAP_NONE ||
		    !grow(&council->members, council->names.count - 1, &room,
			sizeof(*council->members))) {
			got = ocop_fail_memory(err);
			break;
		}
		council->members[at] = (struct member){ interests,
			sql_int(stmt, 2) != 0, sql_int(stmt, 3) != 0,
			sql_int(stmt, 4) != 0, sql_int(stmt, 5) != 0 };
	}
out:
	sqlite3_finalize(stmt);
	return got;
}

int
ocop_council_open(struct ocop_council **out, struct ocop_store *store,
    const char *round, struct ocop_error *err)
{
	struct ocop_council *council = calloc(1, sizeof(*council));

	*out = NULL;
	if (!council)
		return ocop_fail_memory(err);
	council->store = store;
	council->round = round;
	if (store_whole(store, err) < 0 ||
	    sql_prepare(&council->product, store, sql_product_set, err) < 0 ||
	    aliases_open(&council->aliases, store, err) < 0 ||
	    read_members(council, err) < 0) {
		ocop_council_close(council);
		return -1;
	}
	*out = council;
	return 0;
}

void
ocop_council_close(struct ocop_council *council)
{
	if (!council)
		return;
	sqlite3_finalize(council->product);
	map_free(&council->names);
	free(council->members);
	arena_free(&council->arena);
	text_free(&council->entity);
	text_free(&council->looked_up);
	aliases_close(&council->aliases);
	text_free(&council->alias);
	text_free(&council->meant);
	free(council);
}

int
ocop_council_meant(struct ocop_council *council, struct ocop_cell *product,
    struct ocop_fault *fault, struct ocop_error *err)
{
	const char *text = product->text;
	int got;

	/* mostly nothing was ever merged */
	if (!council->aliases.find || product->size == 0)
		return OCOP_ROW;
	if (council->alias.size == 0 ||
	    strcmp(council->alias.bytes, text) != 0) {
		text_reset(&council->alias);
		got = aliases_ask(
		    &council->aliases, "products", text, &council->meant, err);
		if (got <= 0)
			return got < 0 ? -1 : OCOP_ROW;
		text_printf(&council->alias, "%s", text);
		if (!text_get(&council->alias))
			return ocop_fail_memory(err);
		ocop_fault_set(fault, OCOP_E_ALIAS, "product", text,
		    "\"%s\" is read as %s since the two were merged", text,
		    council->meant.bytes);
		fault->warning = fault->note = true;
	}
	product->text = council->meant.bytes;
	product->size = council->meant.size;
	return OCOP_ROW;
}

bool
council_interested(const struct member *member, const char *entity)
{
	const char *at = member->interests;
	size_t size = strlen(entity);

	while ((at = strstr(at, entity)) != NULL) {
		if (at[-1] == ' ' && at[size] == ' ')
			return true;
		at++;
	}
	return false;
}

/* Remembers the product's entity; OCOP_ROW_BAD when it is not registered. */
static int
gate_product(void *ctx, const char *product, int *set, struct ocop_fault *fault,
    struct ocop_error *err)
{
	struct ocop_council *council = ctx;
	sqlite3_stmt *stmt = council->product;
	int got = OCOP_ROW;

	sqlite3_reset(stmt);
	if (sql_bind(stmt, ":product", product, err) < 0 ||
	    (got = sql_step(stmt, err)) < 0)
		return -1;
	if (got == 0) {
		ocop_fault_about(fault, OCOP_E_UNKNOWN, "product", product,
		    "is not among the products; load it with ocop-register "
		    "products, or correct the code");
		return OCOP_ROW_BAD;
	}
	text_reset(&council->entity);
	text_printf(&council->entity, "%s", sql_text(stmt, 1));
	text_reset(&council->looked_up);
	text_printf(&council->looked_up, "%s", product);
	*set = sql_int(stmt, 0);
	if (sqlite3_column_type(stmt, 0) == SQLITE_NULL) {
		ocop_fault_set(fault, OCOP_E_SET, "product", product,
		    "the product %s has no set yet; register it with one",
		    product);
		got = OCOP_ROW_BAD;
	}
	sqlite3_reset(stmt);
	if (!text_get(&council->entity) || !text_get(&council->looked_up))
		return ocop_fail_memory(err);
	return got;
}

static const char *const kinds[] = {
	[OCOP_SHEETS_COUNCIL] = "council",
	[OCOP_SHEETS_AGREED] = "agreed",
	[OCOP_SHEETS_SELF] = "self",
};

const char *
ocop_sheet_kind_name(enum ocop_sheet_kind kind)
{
	return kinds[kind];
}

enum ocop_sheet_kind
ocop_sheet_kind_find(const char *name)
{
	int kind = 0;

	while (kind < OCOP_SHEETS_KINDS && strcmp(kinds[kind], name) != 0)
		kind++;
	return (enum ocop_sheet_kind)kind;
}

void
ocop_council_receive(
    struct ocop_council *council, enum ocop_sheet_kind kind, bool whole)
{
	council->kind = kind;
	council->whole = whole;
}

/* The product was asked for just before, so its entity is at hand. */
static int
gate_interest(struct ocop_council *council, size_t at, const char *product,
    const char *member, struct ocop_fault *fault)
{
	const char *entity = text_get(&council->entity);

	if (!council_interested(&council->members[at], entity))
		return OCOP_ROW;
	ocop_fault_set(fault, OCOP_E_INTEREST, "member", member,
	    "%s has declared an interest in %s, which owns %s; leave this "
	    "sheet out",
	    member, entity, product);
	return OCOP_ROW_BAD;
}

static int
gate_single(struct ocop_council *council, const char *product,
    const char *member, struct ocop_fault *fault)
{
	const char *entity = text_get(&council->entity);
	ptrdiff_t at = map_find(&council->names, member, strlen(member));

	if (strcmp(member, kinds[council->kind]) == 0)
		return OCOP_ROW;
	if (council->kind == OCOP_SHEETS_SELF) {
		if (strcmp(member, entity) == 0)
			return OCOP_ROW;
		ocop_fault_set(fault, OCOP_E_ROLE, "member", member,
		    "%s is assessed by %s, which owns it; leave member blank, "
		    "or correct it",
		    product, entity);
		return OCOP_ROW_BAD;
	}
	if (at != MAP_NONE && council->members[at].advisory)
		return gate_interest(
		    council, (size_t)at, product, member, fault);
	ocop_fault_set(fault, OCOP_E_ROLE, "member", member,
	    "%s is not of the advisory team of round %s; leave member blank, "
	    "or correct it",
	    member, council->round);
	return OCOP_ROW_BAD;
}

static int
gate_member(void *ctx, const char *product, const char *member,
    struct ocop_fault *fault, struct ocop_error *err)
{
	struct ocop_council *council = ctx;
	ptrdiff_t at = map_find(&council->names, member, strlen(member));
	int set;

	if (strcmp(text_get(&council->looked_up), product) != 0) {
		int got = gate_product(ctx, product, &set, fault, err);

		if (got != OCOP_ROW)
			return got;
	}
	if (council->kind != OCOP_SHEETS_COUNCIL)
		return gate_single(council, product, member, fault);
	if (at == MAP_NONE) {
		ocop_fault_about(fault, OCOP_E_MEMBER, "member", member,
		    "does not sit on the council of round %s; register the "
		    "member, or correct the code",
		    council->round);
		return OCOP_ROW_BAD;
	}
	if (!council->members[at].scores) {
		ocop_fault_set(fault, OCOP_E_ROLE, "member", member,
		    "%s sits in round %s with a role that does not score "
		    "(QĐ 26/2026 Art. 7.3b, c); leave this sheet out, or "
		    "correct the role",
		    member, council->round);
		return OCOP_ROW_BAD;
	}
	return gate_interest(council, (size_t)at, product, member, fault);
}

struct ocop_gate
ocop_council_gate(struct ocop_council *council)
{
	return (struct ocop_gate){ council, gate_product, gate_member };
}
