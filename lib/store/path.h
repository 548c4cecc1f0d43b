/*
 * Private to lib/store: where a catalog lies, and what lies beside it.
 */
#ifndef OCOP_STORE_PATH_H
#define OCOP_STORE_PATH_H

#include <ocop/store.h>

/* Whether a catalog may be opened there in this mode. */
OCOP_CHECKED int path_check(
    const char *path, enum ocop_store_mode mode, struct ocop_error *err);

/*
 * The name under which a catalog is made beside its own, so that a kill
 * leaves no half one; the caller's to free.  NULL when there is no memory.
 */
char *path_draft(const char *path);

/* Whether the file's first bytes are those of an OCOP catalog. */
bool path_is_catalog(const char *path);

/* Makes a new name in the folder of the path last through a power cut; -1 and
 * errno.  Not every file system can sync a folder. */
OCOP_CHECKED int path_sync_folder(const char *path);

/* Removes a draft, and what SQLite leaves beside one that failed; on a signal
 * it goes likewise. */
void path_remove(const char *draft);

/*
 * The name of a catalog in a folder that may not be written, where SQLite
 * cannot put its shared memory.  Without a -wal beside it nobody is writing,
 * so it is read as it stands.  The caller's to free; NULL when the plain
 * name will do.
 */
char *path_immutable(const char *path);

#endif
