/*
 * Private to lib: making the files that <ocop/draft.h> tells of.
 */
#ifndef OCOP_BASE_DRAFT_H
#define OCOP_BASE_DRAFT_H

#include <sys/types.h>

#include <ocop/draft.h>

/* How the names of what SQLite lays beside a database go on; the last one is
 * that of the database itself. */
enum { DRAFT_ENDS = 4, DRAFT_BESIDE = DRAFT_ENDS - 1 };
extern const char *const draft_ends[DRAFT_ENDS];

/*
 * A new name in the folder of the path, which is swept: nothing has it, and
 * nothing lies beside it that SQLite would take for a part of it.  The
 * caller's to free; NULL when there is no memory.
 */
char *draft_name(const char *path);

/*
 * Makes an empty file of such a name.  Returns its descriptor, which holds a
 * lock as long as it is open; or -1 and errno.
 */
int draft_make(char **draft, const char *path, mode_t mode);

/* Forgets the name and frees it: the draft was renamed.  NULL is allowed. */
void draft_keep(char *draft);

/* Removes what has the name, and what SQLite leaves beside it; the name stays
 * known. */
void draft_unlink(const char *draft);

/* The same, and the name is forgotten and freed.  NULL is allowed. */
void draft_remove(char *draft);

#endif
