#include <string.h>

#include <minizip/unzip.h>

#include "text/book/book_check.h"

enum { BLOCK = 16 << 10, NAME_LONGEST = 256 };

/* What was seen of one part of the workbook, tag by tag. */
struct scan {
	size_t depth; /* elements that are open */
	size_t roots;
	size_t cells; /* elements <c> */
	bool tag;     /* between < and > */
	char quote;   /* within an attribute's value: its quote */
	char first[2], last;
	size_t size; /* of the tag so far */
	bool bad;
};

static void
end_tag(struct scan *scan)
{
	bool closing = scan->first[0] == '/';
	bool single = scan->last == '/';

	scan->tag = false;
	if (scan->first[0] == '?' || scan->first[0] == '!')
		return;
	scan->cells += scan->first[0] == 'c' &&
	    (scan->size == 1 || scan->first[1] == ' ' || scan->first[1] == '/');
	scan->roots += scan->depth == 0;
	if (closing && scan->depth == 0)
		scan->bad = true;
	else if (closing)
		scan->depth--;
	else if (!single)
		scan->depth++;
}

static void
scan_byte(struct scan *scan, char byte)
{
	if (!scan->tag) {
		if (byte == '<') {
			scan->tag = true;
			scan->size = 0;
			scan->first[0] = scan->first[1] = scan->last = '\0';
		}
	} else if (scan->quote) {
		if (byte == scan->quote)
			scan->quote = '\0';
		else if (byte == '<')
			scan->bad = true;
	} else if (byte == '>') {
		end_tag(scan);
	} else {
		if (byte == '<')
			scan->bad = true;
		if (byte == '"' || byte == '\'')
			scan->quote = byte;
		if (scan->size < 2)
			scan->first[scan->size] = byte;
		scan->size++;
		scan->last = byte;
	}
}

/* Reads the part that is open; its bytes have a checksum, too. */
static bool
is_whole_part(unzFile zip, struct scan *scan)
{
	char block[BLOCK];
	int got;

	while ((got = unzReadCurrentFile(zip, block, sizeof(block))) > 0)
		for (int i = 0; i < got; i++)
			scan_byte(scan, block[i]);
	return got == 0 && unzCloseCurrentFile(zip) == UNZ_OK && !scan->bad &&
	    !scan->tag && scan->depth == 0 && scan->roots == 1;
}

bool
book_is_whole(const char *path, size_t cells)
{
	static const char sheets[] = "xl/worksheets/sheet";
	unzFile zip = unzOpen64(path);
	size_t seen = 0;
	int got = zip ? unzGoToFirstFile(zip) : UNZ_ERRNO;

	while (got == UNZ_OK) {
		struct scan scan = { 0 };
		char name[NAME_LONGEST];

		if (unzGetCurrentFileInfo64(zip, NULL, name, sizeof(name), NULL,
			0, NULL, 0) != UNZ_OK ||
		    unzOpenCurrentFile(zip) != UNZ_OK ||
		    !is_whole_part(zip, &scan))
			break;
		if (strncmp(name, sheets, strlen(sheets)) == 0)
			seen += scan.cells;
		got = unzGoToNextFile(zip);
	}
	if (zip)
		unzClose(zip);
	return got == UNZ_END_OF_LIST_OF_FILE && seen == cells;
}
