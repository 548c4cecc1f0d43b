/*
 * Drafts: files on their way, named .ocop-PID-N in the folder of what they
 * will be.  None outlives its process: a signal removes them, and what a kill
 * left is removed when the next command works in that folder.
 */
#ifndef OCOP_DRAFT_H
#define OCOP_DRAFT_H

/* Removes the drafts of this process; a signal handler may call it. */
void ocop_drafts_remove(void);

/* Removes those of processes that are no more, in the folder of the path. */
void ocop_drafts_sweep(const char *path);

#endif
