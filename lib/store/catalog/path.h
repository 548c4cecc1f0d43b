/*
 * Private to lib/store: where a catalog lies, and what lies beside it.
 */
#ifndef OCOP_STORE_CATALOG_PATH_H
#define OCOP_STORE_CATALOG_PATH_H

#include <ocop/store.h>

/* Whether a catalog may be opened there in this mode. */
OCOP_CHECKED int path_check(
    const char *path, enum ocop_store_mode mode, struct ocop_error *err);

/* Whether the file's first bytes are those of an OCOP catalog. */
bool path_is_catalog(const char *path);

/* Makes a new name in the folder of the path last through a power cut; -1 and
 * errno.  Not every file system can sync a folder. */
OCOP_CHECKED int path_sync_folder(const char *path);

/* Whether a file whose name goes on like this lies beside another. */
bool path_has_beside(const char *path, const char *end);

/* Its bytes; 0 when it is not there. */
long long path_size_beside(const char *path, const char *end);

/* Whether nothing lies there that SQLite would take for a part of a catalog
 * that is made under this name; the error names what does.  An empty -wal, as
 * readers leave it, is taken away. */
OCOP_CHECKED int path_check_alone(const char *path, struct ocop_error *err);

/* The path as SQLite reads a file that nobody writes to, without a look at
 * what lies beside it.  The caller's to free; NULL when there is no memory. */
char *path_immutable(const char *path);

/* Whether SQLite cannot put its shared memory beside the file. */
bool path_is_closed(const char *path);

#endif
