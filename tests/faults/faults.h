/*
 * What own.c asks faults.c: whether the next call of a kind has to fail.
 */
#ifndef OCOP_TEST_FAULTS_H
#define OCOP_TEST_FAULTS_H

#include <stdbool.h>

bool faults_memory(void);
bool faults_file(void);

#endif
