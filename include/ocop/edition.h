/*
 * An edition: the score sheets and the procedure of one legal instrument,
 * checked, as the rules need them.  Nothing of it changes once it is made.
 *
 * Law: QĐ 26/2026/QĐ-TTg Art. 3 and 4 (bands, who decides), Annex I (sets),
 * Annex II (criteria, options, star marks, conditions).
 */
#ifndef OCOP_EDITION_H
#define OCOP_EDITION_H

#include <stdbool.h>
#include <stdint.h>

#include <ocop/pack.h>

enum {
	OCOP_STARS_MAX = 5,
	OCOP_LEAVES_MAX = 64,   /* scored criteria of a set, at most */
	OCOP_POINTS_MAX = 63,   /* points of one criterion, at most */
	OCOP_RAISABLE_MAX = 32, /* conditions of a set, at most */
	OCOP_MARKS_MAX = 320,   /* star minima of a set, at most */
};

/* A scored criterion. */
struct ocop_leaf {
	const char *code; /* 1.1 */
	const char *name; /* A1.1: with its part, as sheets write it */
	const char *label_vi, *label_en;
	int max;                /* points */
	uint64_t points;        /* bit p: an option is worth p; bit 0 always */
	int depends_on;         /* leaf that must be above 0, or -1 */
	uint64_t governs;       /* bit l: leaf l depends on this one */
	size_t option, options; /* first in the set's options, how many */
};

struct ocop_option {
	size_t leaf; /* in the set */
	int number;  /* as printed, from 1 */
	int points;
	int min_star; /* the least for so many stars; 0: no mark */
	int variant;  /* case 1 or 2; 0: both */
};

/* A star minimum: an option that carries a mark (note to Annex II). */
struct ocop_mark {
	int stars;
	size_t leaf;
	int points; /* the least a product of that many stars must reach */
};

enum ocop_effect {
	OCOP_ELIMINATE,    /* raised: the dossier is eliminated */
	OCOP_STOP,         /* raised: evaluation stops, there is no total */
	OCOP_STOP_IF_ZERO, /* a stop by the points of its criteria */
	OCOP_REQUIRES,     /* raised: the requirement is not met */
	OCOP_ZERO,         /* raised: its criterion counts 0 */
	OCOP_CASE,         /* raised: the case of all options that have one */
};

/* A condition that changes the result.  (Advice and evidence are not here.) */
struct ocop_condition {
	const char *condition; /* stop-6.1 */
	const char *label_vi, *label_en;
	enum ocop_effect effect;
	uint64_t leaves; /* bit l: leaf it is about; ZERO and STOP_IF_ZERO */
	int variant;     /* of CASE; its name is case-1, case-2 */
};

struct ocop_set {
	int set; /* its number in Annex I */
	int group;
	const char *label_vi, *label_en;
	struct ocop_leaf *leaves; /* in the order of the sheet */
	size_t leaf_count;
	struct ocop_option *options; /* by leaf, then number */
	size_t option_count;
	struct ocop_mark *marks; /* by stars, then in the order of the sheet */
	size_t mark_count;
	struct ocop_condition *conditions;
	size_t condition_count;
	uint32_t cases; /* bit c: condition c is a CASE */
};

/* A points class: Art. 3.3. */
struct ocop_band {
	int stars;
	int from;               /* least mean, in whole points */
	const char *decided_by; /* none, province, centre */
	bool certificate;       /* recognised and certified: Art. 4 */
};

/* Whose sheets must reach a star minimum. */
enum ocop_minima {
	OCOP_MAJORITY, /* more than half of them */
	OCOP_EVERY,    /* each of them */
	OCOP_LOWEST,   /* those with the lowest total */
	OCOP_AGREED,   /* the agreed sheet of the advisory team */
};

/* What the province sends up to the centre: Art. 7.3e. */
enum ocop_send_up {
	OCOP_SEND_STARS,  /* products that reach the stars of the centre */
	OCOP_SEND_POINTS, /* those that have the points for them as well */
};

/* What comes of a dossier that is not whole when it is decided on. */
enum ocop_dossier_rule {
	OCOP_DOSSIER_WARN,   /* what lacks is named */
	OCOP_DOSSIER_REFUSE, /* nothing is decided on it */
};

/* Whose council it is: Art. 4.1. */
enum ocop_level {
	OCOP_PROVINCE,
	OCOP_CENTRE,
};

struct ocop_edition {
	const char *edition, *citation, *sha256;
	struct ocop_set *sets; /* by number */
	size_t set_count;
	struct ocop_band bands[OCOP_STARS_MAX + 1]; /* [1] to [5] */
	int free_stars; /* the most stars that carry no certificate: 2 */
	int points_max;
	int send_up_from; /* least mean that goes up by points; 0: not said */
	/* What a council may set for its round: ocop_parameter_set() */
	int deviation_limit; /* points between two members' totals */
	int quorum_percent;
	int quorum_chair; /* 1: no quorum without the chair */
	int minima;       /* enum ocop_minima */
	int send_up;      /* enum ocop_send_up */
	int dossier;      /* enum ocop_dossier_rule */
	int level;        /* enum ocop_level */
	void *memory;
};

/*
 * Makes an edition of a pack and checks it whole: codes unique, leaves add
 * up to their parents and to the greatest total, the highest option is the
 * criterion's maximum, minima rise with stars, bands rise.  Every fault is
 * handed to report with file and line.  The pack may go afterwards.
 */
OCOP_CHECKED int ocop_edition_new(struct ocop_edition **out,
    const struct ocop_pack *pack, ocop_fault_fn *report, void *ctx,
    struct ocop_error *err);
void ocop_edition_free(struct ocop_edition *edition); /* NULL is allowed */

/* NULL when the edition has no such set. */
const struct ocop_set *ocop_edition_set(
    const struct ocop_edition *edition, int set);

/* The leaf by code, with or without its part letter; -1 if there is none. */
int ocop_set_leaf(const struct ocop_set *set, const char *code, size_t size);

/* The number of the condition in the set, -1 if it has none to raise. */
int ocop_set_condition(const struct ocop_set *set, const char *condition);

/* The points class of a mean sum/n. */
int ocop_edition_stars(
    const struct ocop_edition *edition, int64_t sum, int64_t n);

#endif
