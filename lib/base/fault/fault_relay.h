/*
 * Private to lib: faults on their way to who reports them.
 */
#ifndef OCOP_BASE_FAULT_FAULT_RELAY_H
#define OCOP_BASE_FAULT_FAULT_RELAY_H

#include <ocop/fault.h>

/* Says of a fault where it is: the file that is read, and the line at hand
 * where the fault names no other. */
void fault_place(struct ocop_fault *fault, const char *file, size_t line);

/* What reading a file shares: whom its faults go to, and how many they are. */
struct fault_relay {
	ocop_fault_fn *report;
	void *ctx;
	const char *file; /* that is read */
	size_t line;      /* at hand; 0: of the whole file */
	size_t faults;    /* but for warnings */
};

/* An ocop_fault_fn whose ctx is a struct fault_relay: places the fault, counts
 * it and hands it on. */
void fault_pass(void *ctx, const struct ocop_fault *fault);

#endif
