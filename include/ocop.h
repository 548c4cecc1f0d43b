/*
 * libocop: everything a program outside the toolkit may use.
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

#include <ocop/across.h>
#include <ocop/amendment.h>
#include <ocop/argument.h>
#include <ocop/backup.h>
#include <ocop/blank.h>
#include <ocop/book.h>
#include <ocop/calendar.h>
#include <ocop/catalog.h>
#include <ocop/cell.h>
#include <ocop/certificate.h>
#include <ocop/column.h>
#include <ocop/council.h>
#include <ocop/date.h>
#include <ocop/deadline.h>
#include <ocop/decision.h>
#include <ocop/diff.h>
#include <ocop/disagreement.h>
#include <ocop/draft.h>
#include <ocop/edition.h>
#include <ocop/encoding.h>
#include <ocop/error.h>
#include <ocop/export.h>
#include <ocop/fault.h>
#include <ocop/foreign.h>
#include <ocop/fraction.h>
#include <ocop/gap.h>
#include <ocop/header.h>
#include <ocop/ics.h>
#include <ocop/intake.h>
#include <ocop/keep.h>
#include <ocop/kind.h>
#include <ocop/label.h>
#include <ocop/language.h>
#include <ocop/layout.h>
#include <ocop/leniency.h>
#include <ocop/likeness.h>
#include <ocop/lines.h>
#include <ocop/measure.h>
#include <ocop/merge.h>
#include <ocop/money.h>
#include <ocop/pack.h>
#include <ocop/page.h>
#include <ocop/parameter.h>
#include <ocop/rank.h>
#include <ocop/reader.h>
#include <ocop/recognise.h>
#include <ocop/recognition.h>
#include <ocop/register.h>
#include <ocop/rejects.h>
#include <ocop/report.h>
#include <ocop/score.h>
#include <ocop/sheets.h>
#include <ocop/standings.h>
#include <ocop/store.h>
#include <ocop/target.h>
#include <ocop/template.h>
#include <ocop/terms.h>
#include <ocop/tilemap.h>
#include <ocop/totals.h>
#include <ocop/transitions.h>
#include <ocop/unplaced.h>
#include <ocop/verify.h>
#include <ocop/workbook.h>
#include <ocop/writer.h>

#ifdef __cplusplus
}
#endif

#endif
