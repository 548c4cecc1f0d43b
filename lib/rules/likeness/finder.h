/*
 * Likeness: rows that are probably the same, by what they have in common.
 *
 *	ocop_likeness_read, ocop_pairs_new, ocop_pairs_add ...,
 *	ocop_pairs_find
 *
 * A score is a whole number from 0 to 100, added up from the points that
 * data/likeness.tsv gives for each trait.  Names are compared by their words,
 * without those of data/name_words.tsv that all have (hợp tác xã, TNHH).
 */
#ifndef OCOP_RULES_LIKENESS_FINDER_H
#define OCOP_RULES_LIKENESS_FINDER_H

#include <stdbool.h>
#include <stddef.h>

#include <ocop/error.h>

enum ocop_trait {
	OCOP_TRAIT_NAME,
	OCOP_TRAIT_TAX_CODE,
	OCOP_TRAIT_PHONE, /* several with ";" between: one in common is enough
			   */
	OCOP_TRAIT_LEADER,
	OCOP_TRAIT_ENTITY,
	OCOP_TRAIT_SET,
	OCOP_TRAIT_UNIT,
	OCOP_TRAIT_NUMBER, /* the numbers in the name */
	OCOP_TRAITS,
};

/* tax_code, ...; the number of a name is OCOP_TRAITS if none. */
const char *ocop_trait_name(enum ocop_trait trait);
enum ocop_trait ocop_trait_find(const char *name);

/* The points of one kind, and the words of all. */
struct ocop_likeness;

OCOP_CHECKED int ocop_likeness_new(
    struct ocop_likeness **out, struct ocop_error *err);
void ocop_likeness_free(struct ocop_likeness *likeness); /* NULL is allowed */

/* Words with "|" between that mean the first of them, and their weight. */
OCOP_CHECKED int ocop_likeness_word(struct ocop_likeness *likeness,
    const char *words, int weight, struct ocop_error *err);

/* Points for a trait that is the same, and against one that differs. */
void ocop_likeness_points(struct ocop_likeness *likeness, enum ocop_trait trait,
    int agree, int differ);

/* From how many points on a pair is worth telling. */
void ocop_likeness_report(struct ocop_likeness *likeness, int report);
int ocop_likeness_reported(const struct ocop_likeness *likeness);

/* The points of a kind out of the embedded data.  (lib/text) */
OCOP_CHECKED int ocop_likeness_read(
    struct ocop_likeness **out, const char *kind, struct ocop_error *err);

/* Rows to compare; traits by number, NULL or "" where a row lacks one, those
 * of the name and its numbers are taken from the name. */
struct ocop_pairs;

OCOP_CHECKED int ocop_pairs_new(struct ocop_pairs **out,
    struct ocop_likeness *likeness, struct ocop_error *err);
OCOP_CHECKED int ocop_pairs_add(struct ocop_pairs *pairs, const char *name,
    const char *const traits[OCOP_TRAITS], struct ocop_error *err);
void ocop_pairs_free(struct ocop_pairs *pairs); /* NULL is allowed */

struct ocop_pair {
	size_t a, b; /* numbers of rows as they were added, a < b */
	int score;
	int name;               /* how much the names are alike, 0 to 100 */
	unsigned agree, differ; /* traits as bits, but for the name */
};

/*
 * Every pair of so many points or more, in no order; *out is borrowed from
 * the pairs.  Rows are compared that share a rare word, a telephone, a tax
 * code or the like, which is all that can come to so many points.
 */
OCOP_CHECKED int ocop_pairs_find(struct ocop_pairs *pairs, int least,
    const struct ocop_pair **out, size_t *count, struct ocop_error *err);

#endif
