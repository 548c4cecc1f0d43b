/*
 * Small rule packs made up by a seeded generator: sets of three parts with 40,
 * 25 and 35 points as Art. 3.1 has them, criteria that add up, options that
 * rise, star marks that rise with them, and a condition of every effect.  The
 * same number makes the same pack again.
 */
#ifndef OCOP_TEST_INVENT_PACK_H
#define OCOP_TEST_INVENT_PACK_H

#include "invent.h"

enum { PACK_CELLS = 8, PACK_LEAVES = 30 };

/* A pack being made, and what its set has so far. */
struct invention {
	struct ocop_pack *pack;
	uint64_t *random;
	char set[16];
	char leaves[PACK_LEAVES][40];
	size_t count;
};

/* Adds a row of cells, the rest of which are blank. */
static inline void
pack_row(struct ocop_pack *pack, const char *table, const char *const *cells,
    size_t count)
{
	const char *row[16];
	struct ocop_error err;
	size_t at = 0;

	while (strcmp(ocop_pack_files[at].name, table) != 0)
		at++;
	for (size_t i = 0; i < COUNT(row); i++)
		row[i] = i < count ? cells[i] : "";
	assert_int_equal(
	    ocop_pack_add(pack, at, row, pack->tables[at].rows + 3, &err), 0);
}

#define PACK_ROW(pack, table, ...)                                             \
	pack_row(pack, table, (const char *const[]){ __VA_ARGS__ },            \
	    COUNT(((const char *const[]){ __VA_ARGS__ })))

/* The options of a leaf: some of the values up to the most, some of them
 * twice, some marked; in two cases where asked. */
static inline void
invent_options(struct invention *v, const char *code, int max, bool cases)
{
	int mark = 3, number = 0;

	for (int variant = cases; variant <= 2 * cases; variant++) {
		for (int p = 0; p <= max; p++) {
			char points[16], option[16], stars[16] = "",
						     which[16] = "";
			size_t twice = 1 + (below(v->random, 9) == 0);

			if (p < max && below(v->random, 3) == 0)
				continue;
			/* one mark a star, of the first case only */
			if (p > 0 && mark <= 5 && variant < 2 &&
			    below(v->random, 3) == 0) {
				snprintf(stars, sizeof(stars), "%d", mark);
				mark += 1 + (int)below(v->random, 2);
			}
			if (cases)
				snprintf(which, sizeof(which), "%d", variant);
			snprintf(points, sizeof(points), "%d", p);
			for (size_t i = 0; i < twice; i++) {
				snprintf(
				    option, sizeof(option), "%d", ++number);
				PACK_ROW(v->pack, "options", v->set, code,
				    option, points, i == 0 ? stars : "", which,
				    "mức", "option");
			}
		}
	}
}

/* A part and its leaves, some of them below a branch. */
static inline void
invent_part(struct invention *v, const char *part, int points, bool cases)
{
	char whole[16], branch[32] = "", max[16];
	int section = 0;

	snprintf(whole, sizeof(whole), "%d", points);
	PACK_ROW(v->pack, "criteria", v->set, part, "", part, "0", whole,
	    "phần", "part");
	while (points > 0) {
		int most = 1 + (int)below(v->random, 12);
		int leaves = 1 + (int)below(v->random, 3);
		char *code;

		if (most > points || v->count > PACK_LEAVES - 6)
			most = points;
		points -= most;
		section++;
		snprintf(max, sizeof(max), "%d", most);
		if (leaves > most || v->count > PACK_LEAVES - 6)
			leaves = 1;
		snprintf(branch, sizeof(branch), "%s.%d", part, section);
		if (leaves > 1)
			PACK_ROW(v->pack, "criteria", v->set, branch, part,
			    part, "0", max, "mục", "branch");
		for (int i = 1; i <= leaves; i++) {
			int share = i == leaves ? most : most / leaves;

			code = v->leaves[v->count++];
			if (leaves > 1)
				snprintf(code, sizeof(v->leaves[0]), "%d.%d.%d",
				    *part - 'A' + 1, section, i);
			else
				snprintf(code, sizeof(v->leaves[0]), "%d.%d",
				    *part - 'A' + 1, section);
			most -= i == leaves ? 0 : share;
			snprintf(max, sizeof(max), "%d", share);
			PACK_ROW(v->pack, "criteria", v->set, code,
			    leaves > 1 ? branch : part, part, "1", max,
			    "tiêu chí", "criterion");
			invent_options(v, code, share, cases);
		}
	}
}

/* A condition of each effect; the story depends on another criterion. */
static inline void
invent_conditions(struct invention *v)
{
	const char *first = v->leaves[0], *last = v->leaves[v->count - 1];

	PACK_ROW(v->pack, "conditions", v->set, "eliminate", "", "eliminate",
	    "", "loại", "eliminated");
	PACK_ROW(v->pack, "conditions", v->set, "requires", first, "requires",
	    "", "bắt buộc", "required");
	PACK_ROW(v->pack, "conditions", v->set, "zero", last, "zero", "",
	    "không chấm", "counts 0");
	PACK_ROW(v->pack, "conditions", v->set, "info", first, "info", "",
	    "lưu ý", "advice");
	if (below(v->random, 2) == 0)
		PACK_ROW(v->pack, "conditions", v->set, "stop", last,
		    "stop_if_zero", last, "dừng", "stops");
	if (v->count > 2)
		PACK_ROW(v->pack, "conditions", v->set, "depends", v->leaves[1],
		    "depends", first, "chỉ khi", "only if");
}

/* The pack of a number: one to three sets. */
static inline struct ocop_pack *
invent_pack(uint64_t *random, const char *minima)
{
	static const char *const bands[][4] = {
		{ "5", "90", "centre", "1" },
		{ "4", "70", "province", "1" },
		{ "3", "50", "province", "1" },
		{ "2", "30", "none", "0" },
		{ "1", "0", "none", "0" },
	};
	static const char *const parameters[][2] = {
		{ "points_max", "100" },
		{ "deviation_limit", "10" },
		{ "quorum_percent", "75" },
		{ "validity_months", "36" },
		{ "renewal_from_days", "180" },
		{ "renewal_until_days", "120" },
		{ "notice_days", "30" },
	};
	struct ocop_error err;
	struct ocop_pack *pack;
	int sets = 1 + (int)below(random, 3);

	assert_int_equal(
	    ocop_pack_new(&pack, "thu-2099", "QĐ 1/2099/QĐ-TTg", &err), 0);
	PACK_ROW(pack, "groups", "1", "nhóm", "group");
	for (size_t i = 0; i < COUNT(bands); i++)
		pack_row(pack, "stars", bands[i], 4);
	for (size_t i = 0; i < COUNT(parameters); i++)
		PACK_ROW(pack, "parameters", parameters[i][0], parameters[i][1],
		    "law", "", "x");
	PACK_ROW(pack, "parameters", "minima", minima, "ruling", "", "x");
	for (int i = 1; i <= sets; i++) {
		struct invention v = { .pack = pack, .random = random };
		bool cases = below(random, 4) == 0;

		snprintf(v.set, sizeof(v.set), "%d", i);
		PACK_ROW(pack, "sets", v.set, "1", "", "bộ", "set", "", "");
		invent_part(&v, "A", 40, false);
		invent_part(&v, "B", 25, cases);
		invent_part(&v, "C", 35, false);
		invent_conditions(&v);
	}
	return pack;
}

static inline struct ocop_edition *
invent_edition(uint64_t *random, const char *minima)
{
	struct ocop_pack *pack = invent_pack(random, minima);
	struct ocop_edition *edition;
	struct ocop_error err;

	if (ocop_edition_new(&edition, pack, no_fault, NULL, &err) < 0)
		fail_msg("%s", err.text);
	ocop_pack_free(pack);
	return edition;
}

#endif
