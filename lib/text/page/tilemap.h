/*
 * A map of the provinces as equal tiles: data/tilemap.tsv.
 */
#ifndef OCOP_TEXT_PAGE_TILEMAP_H
#define OCOP_TEXT_PAGE_TILEMAP_H

#include <ocop/error.h>

/* Where a province stands, from 0: 1, 0 when it is not on the map, or -1. */
OCOP_CHECKED int ocop_tilemap_find(
    const char *unit, int *row, int *column, struct ocop_error *err);

#endif
