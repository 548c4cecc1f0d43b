#include <stdlib.h>
#include <string.h>

#include <ocop/council.h>

#include "document/blank.h"

static int
create_blanks(struct ocop_blanks **out, struct ocop_pack *pack, size_t count,
    const struct ocop_blank_wish *wish, struct ocop_error *err)
{
	struct ocop_blanks *blanks = calloc(1, sizeof(*blanks));

	*out = blanks;
	if (!blanks) {
		ocop_pack_free(pack);
		return ocop_fail_memory(err);
	}
	blanks->pack = pack;
	blanks->member = wish->member ? wish->member : "";
	blanks->round = wish->round ? wish->round : "";
	blanks->list = calloc(count, sizeof(*blanks->list));
	if (!blanks->list)
		return ocop_fail_memory(err);
	return ocop_edition_new(
	    &blanks->edition, pack, wish->report, wish->ctx, err);
}

int
ocop_blanks_set(struct ocop_blanks **out, int set,
    const struct ocop_blank_wish *wish, struct ocop_error *err)
{
	const char *name = wish->edition ? wish->edition : ocop_pack_default();
	const struct ocop_edition *edition;
	struct ocop_pack *pack;

	*out = NULL;
	if (ocop_pack_load(&pack, name, wish->report, wish->ctx, err) < 0 ||
	    create_blanks(out, pack, 1, wish, err) < 0)
		return -1;
	edition = (*out)->edition;
	(*out)->list[0] =
	    (struct blank){ "", "", "", ocop_edition_set(edition, set) };
	(*out)->count = 1;
	if ((*out)->list[0].set)
		return 0;
	return ocop_fail(err, OCOP_EUSAGE,
	    "set %d: the sets of %s are numbered %d to %d", set,
	    edition->edition, edition->sets[0].set,
	    edition->sets[edition->set_count - 1].set);
}

/* The name of the product and of its entity. */
static int
read_names(struct ocop_blanks *blanks, struct ocop_store *store,
    struct blank *blank, struct ocop_error *err)
{
	const struct ocop_argument arguments[] = {
		{ ":product", blank->product }, { NULL, NULL }
	};
	const char *const *cells;
	struct ocop_list *list;
	int got;

	if (ocop_list_open(&list, store, "product_names", arguments, err) < 0)
		return -1;
	if ((got = ocop_list_next(list, &cells, err)) > 0) {
		blank->name =
		    arena_copy(&blanks->arena, cells[0], strlen(cells[0]));
		blank->entity =
		    arena_copy(&blanks->arena, cells[1], strlen(cells[1]));
		if (!blank->name || !blank->entity)
			got = ocop_fail_memory(err);
	} else if (got == 0) {
		got = ocop_store_lacks(blank->product, err);
	}
	ocop_list_close(list);
	return got < 0 ? -1 : 0;
}

/* Adds a sheet: OCOP_ROW, or OCOP_ROW_BAD with a fault, or -1. */
static int
add_product(struct ocop_blanks *blanks, struct ocop_store *store,
    const struct ocop_gate *gate, const char *product, struct ocop_fault *fault,
    struct ocop_error *err)
{
	struct blank *blank = &blanks->list[blanks->count];
	int set, got;

	for (size_t i = 0; i < blanks->count; i++)
		if (strcmp(blanks->list[i].product, product) == 0) {
			ocop_fault_set(fault, OCOP_E_TWICE, "product", product,
			    "%s is named twice; a sheet is for one product",
			    product);
			return OCOP_ROW_BAD;
		}
	*blank = (struct blank){ product, "", "", NULL };
	got = gate->product(gate->ctx, product, &set, fault, err);
	if (got == OCOP_ROW && *blanks->round && *blanks->member)
		got = gate->member(
		    gate->ctx, product, blanks->member, fault, err);
	if (got != OCOP_ROW)
		return got;
	blank->set = ocop_edition_set(blanks->edition, set);
	if (!blank->set) {
		ocop_fault_set(fault, OCOP_E_SET, "product", product,
		    "the product %s is of set %d, which %s does not have",
		    product, set, blanks->edition->edition);
		return OCOP_ROW_BAD;
	}
	if (read_names(blanks, store, blank, err) < 0)
		return -1;
	blanks->count++;
	return OCOP_ROW;
}

static int
load_pack(struct ocop_pack **out, struct ocop_store *store,
    const struct ocop_blank_wish *wish, struct ocop_error *err)
{
	if (wish->edition)
		return ocop_pack_load(
		    out, wish->edition, wish->report, wish->ctx, err);
	if (wish->round)
		return ocop_catalog_round_pack(out, store, wish->round, err);
	return ocop_catalog_get_pack(out, store, NULL, err);
}

int
ocop_blanks_products(struct ocop_blanks **out, struct ocop_store *store,
    char *const *products, size_t count, const struct ocop_blank_wish *wish,
    struct ocop_error *err)
{
	struct ocop_council *council = NULL;
	struct ocop_fault fault;
	struct ocop_gate gate;
	struct ocop_pack *pack;
	int got = OCOP_ROW;

	*out = NULL;
	if (load_pack(&pack, store, wish, err) < 0 ||
	    create_blanks(out, pack, count, wish, err) < 0 ||
	    ocop_council_open(&council, store, (*out)->round, err) < 0)
		return -1;
	gate = ocop_council_gate(council);
	for (size_t i = 0; i < count && got >= 0; i++) {
		fault = (struct ocop_fault){ 0 };
		got = add_product(*out, store, &gate, products[i], &fault, err);
		if (got == OCOP_ROW_BAD)
			wish->report(wish->ctx, &fault);
	}
	ocop_council_close(council);
	if (got >= 0 && (*out)->count < count)
		got = ocop_fail(err, OCOP_ENO, "no sheet was written");
	return got < 0 ? -1 : 0;
}

int
ocop_blanks_book(const struct ocop_blanks *blanks, struct ocop_book *book,
    struct ocop_error *err)
{
	struct form *forms = calloc(blanks->count, sizeof(*forms));
	struct arena arena = { NULL };
	int got = 0;

	if (!forms)
		return ocop_fail_memory(err);
	for (size_t i = 0; i < blanks->count && got == 0; i++)
		got = blank_form(
		    &forms[i], blanks, &blanks->list[i], book, &arena, err);
	if (got == 0)
		got = blank_data(forms, blanks->count, book, err);
	arena_free(&arena);
	free(forms);
	return got;
}

void
ocop_blanks_free(struct ocop_blanks *blanks)
{
	if (!blanks)
		return;
	ocop_edition_free(blanks->edition);
	ocop_pack_free(blanks->pack);
	arena_free(&blanks->arena);
	free(blanks->list);
	free(blanks);
}
