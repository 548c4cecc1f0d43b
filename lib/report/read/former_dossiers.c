#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ocop/catalog.h>

#include "base/grow.h"
#include "report/read/former_dossiers.h"
#include "rules/time/day.h"
#include "rules/time/former.h"

/* The columns of round_filed.sql, and of round_council.sql. */
enum { PRODUCT, KIND, FILED };
enum { BEGINS = 3, EDITION };

static int
add_dossier(void *ctx, const char *const *row, struct ocop_error *err)
{
	struct former *f = ctx;
	int by =
	    ocop_former_by(&f->known.procedure, &f->known.calendar, row[KIND]);
	int filed;
	ptrdiff_t at;

	if (day_read(&filed, row[FILED], err) < 0)
		return -1;
	if (by == OCOP_NO_DAY || filed > f->as_of)
		return 0;
	at = map_add(&f->products, row[PRODUCT], strlen(row[PRODUCT]));
	if (at == MAP_NONE ||
	    !grow(&f->dossiers, f->products.count - 1, &f->room,
		sizeof(*f->dossiers)))
		return ocop_fail_memory(err);
	f->dossiers[at] = (struct former_dossier){
		.before = ocop_former_filed(&f->known.procedure, filed),
		.by = by,
	};
	return 0;
}

static int
read_round(void *ctx, const char *const *row, struct ocop_error *err)
{
	struct former *f = ctx;
	int begins;

	if (day_read(&begins, row[BEGINS], err) < 0)
		return -1;
	f->is_former = ocop_former_filed(&f->known.procedure, begins);
	snprintf(f->edition, sizeof(f->edition), "%s", row[EDITION]);
	return 0;
}

int
former_read(struct former *out, struct ocop_store *store, const char *round,
    struct ocop_date as_of, struct ocop_error *err)
{
	const struct ocop_argument arguments[] = { { ":round", round },
		{ NULL, NULL } };

	*out =
	    (struct former){ .round = round, .as_of = ocop_date_days(as_of) };
	if (ocop_terms_read(&out->known, store, round, NULL, err) < 0)
		return -1;
	if (!ocop_former_known(&out->known.procedure, out->as_of))
		return 0;
	if (ocop_list_each(
		store, "round_council", arguments, read_round, out, err) < 0)
		return -1;
	return ocop_list_each(
	    store, "round_filed", arguments, add_dossier, out, err);
}

void
former_free(struct former *f)
{
	ocop_terms_free(&f->known);
	map_free(&f->products);
	free(f->dossiers);
}

static enum former_wrong
judge_dossier(const struct former *f, const struct former_dossier *dossier)
{
	return former_judge(
	    dossier->before, f->is_former, dossier->by, f->as_of);
}

enum { REASON = 240 };

static void
write_reason(
    char out[REASON], const struct former *f, enum former_wrong wrong, int by)
{
	char before[OCOP_DATE_TEXT], last[OCOP_DATE_TEXT];

	day_write(before, f->known.procedure.former_before);
	day_write(last, by);
	if (wrong == FORMER_BEFORE)
		snprintf(out, REASON,
		    ocop_gettext(
			"filed before %s, to be judged under the former "
			"rules and not under %s (QĐ 26/2026 Art. 12.2)"),
		    before, f->edition);
	else if (wrong == FORMER_SINCE)
		snprintf(out, REASON,
		    ocop_gettext("filed on %s or later, to be judged under the "
				 "rules in force since and not under %s"),
		    before, f->edition);
	else
		snprintf(out, REASON,
		    ocop_gettext(
			"filed before %s, and the last day to judge it under "
			"the former rules was %s (QĐ 26/2026 Art. 12.2)"),
		    before, last);
}

/* The first products for which it is so, with commas; and how many are. */
static size_t
list_products(char *out, size_t size, const struct former *f, bool before)
{
	size_t count = 0, used = 0;

	out[0] = '\0';
	for (size_t i = 0; i < f->products.count; i++) {
		const char *product = f->products.entries[i].key;
		bool fits = used + strlen(product) + sizeof(", ...") < size;

		if (f->dossiers[i].before != before)
			continue;
		if (used < size && fits)
			used += (size_t)snprintf(out + used, size - used,
			    "%s%s", count > 0 ? ", " : "", product);
		else if (used < size) {
			snprintf(out + used, size - used, ", ...");
			used = size;
		}
		count++;
	}
	return count;
}

void
former_tell(const struct former *f, ocop_fault_fn *report, void *ctx)
{
	struct ocop_fault fault = { .code = 0 };
	char names[120], unused[8], reason[REASON], day[OCOP_DATE_TEXT];
	size_t before = list_products(names, sizeof(names), f, true);
	size_t since = list_products(unused, sizeof(unused), f, false);
	enum former_wrong wrong = FORMER_RIGHT;

	for (size_t i = 0; i < f->products.count; i++)
		if (judge_dossier(f, &f->dossiers[i]) != FORMER_OVER)
			wrong =
			    wrong ? wrong : judge_dossier(f, &f->dossiers[i]);
	if (wrong == FORMER_RIGHT)
		return;
	day_write(day, f->known.procedure.former_before);
	if (before > 0 && since > 0) {
		ocop_fault_set(&fault, OCOP_E_MIXED, NULL, NULL,
		    "round %s has %zu dossiers filed before %s (%s) and %zu "
		    "filed since; the first are judged under the former rules "
		    "(QĐ 26/2026 Art. 12.2), the others are not: give each a "
		    "round of its own (column edition of councils), or record "
		    "what was decided on the first as recognitions",
		    f->round, before, day, names, since);
	} else {
		write_reason(reason, f, wrong, OCOP_NO_DAY);
		if (since > 0)
			list_products(names, sizeof(names), f, false);
		ocop_fault_set(&fault, OCOP_E_OTHER_RULES, NULL, NULL,
		    "the dossiers of round %s (%s): %s; give them a round with "
		    "the score sheets of those rules, or record what was "
		    "decided on them as recognitions",
		    f->round, names, reason);
	}
	fault.warning = true;
	report(ctx, &fault);
}

bool
former_allows(const struct former *f, const char *product, bool passed,
    struct ocop_fault *fault)
{
	ptrdiff_t at = map_find(&f->products, product, strlen(product));
	enum former_wrong wrong =
	    at == MAP_NONE ? FORMER_RIGHT : judge_dossier(f, &f->dossiers[at]);
	bool allowed = passed || wrong == FORMER_RIGHT || wrong == FORMER_OVER;
	char reason[REASON];

	*fault = (struct ocop_fault){ .code = 0 };
	if (wrong == FORMER_RIGHT)
		return true;
	write_reason(reason, f, wrong, f->dossiers[at].by);
	if (allowed)
		ocop_fault_set(fault, OCOP_E_OTHER_RULES, NULL, NULL,
		    "the dossier of %s in round %s: %s; ask whether it may be "
		    "decided on",
		    product, f->round, reason);
	else
		ocop_fault_set(fault, OCOP_E_OTHER_RULES, NULL, NULL,
		    "the dossier of %s in round %s: %s; nothing is decided on "
		    "it: judge it in a round of its own, or pass it with "
		    "--accept-incomplete and --reason",
		    product, f->round, reason);
	fault->warning = allowed;
	return allowed;
}
