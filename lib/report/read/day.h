/*
 * Private to lib/report: days as the catalog writes them and as reports count.
 */
#ifndef OCOP_REPORT_READ_DAY_H
#define OCOP_REPORT_READ_DAY_H

#include "rules/time/day.h"

#endif
