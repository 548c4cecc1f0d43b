/*
 * Private to lib/text: the word that a page shows for a cell.
 */
#ifndef OCOP_TEXT_PAGE_PAGE_WORD_H
#define OCOP_TEXT_PAGE_PAGE_WORD_H

#include "text/page/page_table.h"

/*
 * As people read it (text/human.h), and besides: an item by the section of
 * its row, codes that are words in this table only, lists of codes, reasons,
 * and words of English.  The cell itself, a word, or the bytes of room; NULL
 * when there is no memory.
 */
const char *page_word(struct text *room, const struct page_table *table,
    const char *section, const char *column, const char *cell);

#endif
