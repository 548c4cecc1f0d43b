/*
 * What every unit test includes first: cmocka wants these four before it.
 */
#ifndef OCOP_TEST_H
#define OCOP_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#endif
