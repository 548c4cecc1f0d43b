/*
 * libocop: everything a program outside the toolkit may use, in C17 or C++17,
 * by including this file.
 *
 * A call that can fail returns a negative int and fills a struct ocop_error;
 * what it would have made is then NULL.  Texts are UTF-8, days ISO 8601, money
 * and points whole numbers; a cell that is NULL is blank.
 */
#ifndef OCOP_H
#define OCOP_H

#ifdef __cplusplus
extern "C" {
#endif

#include <ocop/argument.h>
#include <ocop/blank.h>
#include <ocop/book.h>
#include <ocop/catalog.h>
#include <ocop/cell.h>
#include <ocop/column.h>
#include <ocop/council.h>
#include <ocop/date.h>
#include <ocop/decision.h>
#include <ocop/draft.h>
#include <ocop/edition.h>
#include <ocop/encoding.h>
#include <ocop/error.h>
#include <ocop/export.h>
#include <ocop/fault.h>
#include <ocop/fraction.h>
#include <ocop/kind.h>
#include <ocop/label.h>
#include <ocop/language.h>
#include <ocop/layout.h>
#include <ocop/pack.h>
#include <ocop/rank.h>
#include <ocop/reader.h>
#include <ocop/register.h>
#include <ocop/rejects.h>
#include <ocop/report.h>
#include <ocop/score.h>
#include <ocop/sheets.h>
#include <ocop/standings.h>
#include <ocop/store.h>
#include <ocop/template.h>
#include <ocop/totals.h>
#include <ocop/verify.h>
#include <ocop/writer.h>

#ifdef __cplusplus
}
#endif

#endif
