/*
 * Private to the library: what comes of a product by its stars, when the
 * province or the centre decides on it.
 *
 * Law: QĐ 26/2026 Art. 4.1 (who decides), 6 (the dossier), 7.3e (what is sent
 * up), 7.4g (what comes back); RULINGS R17, R43, R52.
 */
#ifndef OCOP_RULES_SCORE_COURSE_H
#define OCOP_RULES_SCORE_COURSE_H

#include <ocop/edition.h>

enum course {
	COURSE_NOT_RANKED,  /* it has no stars */
	COURSE_NOT_AWARDED, /* it has stars that come without a certificate */
	COURSE_STAYS,       /* as this round has decided on it before */
	COURSE_UP,          /* the centre decides */
	COURSE_BACK,        /* the province does */
	COURSE_AWARDED,
};

struct course_facts {
	int stars;
	bool certificate; /* they come with one */
	bool own;         /* who decides here decides on so many */
	bool centre;      /* that is the centre */
	bool decided;     /* this round has decided on it before, */
	bool sent_up;     /* and sent it up */
};

enum course course_of(const struct course_facts *facts);

/* Whether the province decides by what the centre answered on a day: on it, or
 * later.  Days are ISO. */
bool course_comes_back(
    bool centre, bool returned, const char *answered, const char *issued);

/* Whether nothing is decided on a dossier that is not whole. */
bool course_refuses(const struct ocop_edition *edition, bool never_forwarded);

#endif
