#include <stdio.h>
#include <string.h>
#include <strings.h>

#include <ocop/language.h>

#include "text/encoding/magic.h"

/* What each is, and the cure: "%s" is the file's name. */
struct kind {
	const char *what, *cure;
};

/* LibreOffice's filter: comma, double quote, UTF-8. */
#define CONVERT                                                                \
	N_("run: libreoffice --headless --convert-to 'csv:Text - txt - csv "   \
	   "(StarCalc):44,34,76' %s")

static const struct kind xlsx = { N_("an Excel workbook"),
	N_("run: xlsx2csv %s table.csv") };
static const struct kind opendocument = { N_("a LibreOffice document"),
	CONVERT };
static const struct kind word = {
	N_("a Word document"),
	N_("copy its table into a spreadsheet and save that as \"CSV UTF-8\"")
};
static const struct kind archive = { N_("an archive"),
	N_("unpack it and load what is inside") };
static const struct kind html = { N_("a web page, whatever its name"),
	CONVERT };
static const struct kind xml = { N_("an XML document"), CONVERT };
static const struct kind json = { N_("JSON"),
	N_("load what it was made from; the tools write tables with -t tsv") };
static const struct kind zeros = { N_("nothing but zero bytes"),
	N_("the copy is broken: copy the file again") };

/* A table all the same. */
static const struct kind utf32[] = {
	{ N_("text in UTF-32, little-endian"),
	    N_("run: iconv -f UTF-32LE -t UTF-8 %s >table.csv") },
	{ N_("text in UTF-32, big-endian"),
	    N_("run: iconv -f UTF-32BE -t UTF-8 %s >table.csv") },
};

static const struct signature {
	size_t size;
	const char *bytes;
	struct kind kind;
} signatures[] = {
	{ 4, "\xd0\xcf\x11\xe0",
	    { N_("an old Excel workbook (.xls), or another file of Microsoft "
		 "Office"),
		CONVERT } },
	{ 4, "%PDF",
	    { N_("a PDF document"),
		N_("load the table it was printed from") } },
	{ 5, "{\\rtf",
	    { N_("an RTF document"),
		N_("copy its table into a spreadsheet and save "
		   "that as \"CSV UTF-8\"") } },
	{ 2, "\x1f\x8b",
	    { N_("packed by gzip"),
		N_("run: gunzip %s; or pipe in: zcat %s") } },
	{ 15, "SQLite format 3",
	    { N_("an SQLite database"),
		N_("a catalog is named with -d; ocop-export "
		   "writes its tables") } },
	{ 3, "BZh", { N_("packed by bzip2"), N_("run: bunzip2 %s") } },
	{ 6,
	    "\xfd"
	    "7zXZ",
	    { N_("packed by xz"), N_("run: unxz %s") } },
	{ 4, "7z\xbc\xaf",
	    { N_("a 7z archive"), N_("unpack it and load what is inside") } },
	{ 4, "Rar!",
	    { N_("a RAR archive"), N_("unpack it and load what is inside") } },
	{ 4, "\x89PNG", { N_("a picture"), N_("type the table off it") } },
	{ 3, "\xff\xd8\xff", { N_("a photo"), N_("type the table off it") } },
	{ 13, "MIME-Version:",
	    { N_("a saved web page or a mail"),
		N_("open it in a spreadsheet and "
		   "save that as \"CSV UTF-8\"") } },
};

enum { COUNT = sizeof(signatures) / sizeof(signatures[0]) };

static bool
has_text(const char *bytes, size_t size, const char *text)
{
	size_t length = strlen(text);

	for (size_t at = 0; at + length <= size; at++)
		if (memcmp(bytes + at, text, length) == 0)
			return true;
	return false;
}

/* A zip archive tells by the names of its members what it is. */
static const struct kind *
find_zip(const char *bytes, size_t size)
{
	if (has_text(bytes, size, "mimetypeapplication/vnd.oasis"))
		return &opendocument;
	if (has_text(bytes, size, "word/"))
		return &word;
	return has_text(bytes, size, "xl/") ||
		has_text(bytes, size, "[Content_Types]") ?
	    &xlsx :
	    &archive;
}

static bool
starts(const char *bytes, size_t size, const char *text)
{
	return size >= strlen(text) &&
	    strncasecmp(bytes, text, strlen(text)) == 0;
}

/* What is text, and no table: it may begin with blanks. */
static const struct kind *
find_text(const char *bytes, size_t size)
{
	static const struct {
		const char *start;
		const struct kind *kind;
	} texts[] = {
		{ "<html", &html },
		{ "<!doctype", &html },
		{ "<table", &html },
		{ "<?xml", &xml },
		{ "{\"", &json },
		{ "[{", &json },
		{ "[[", &json },
		{ "[\"", &json },
		{ "[]", &json },
		{ "{}", &json },
	};

	if (starts(bytes, size, "\xef\xbb\xbf")) {
		bytes += 3;
		size -= 3;
	}
	while (size > 0 && *bytes != '\0' && strchr(" \t\r\n", *bytes)) {
		bytes++;
		size--;
	}
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		if (starts(bytes, size, texts[i].start))
			return texts[i].kind;
	/* a brace on a line of its own, as pretty JSON has it */
	if (size > 1 && strchr("{[", bytes[0]) && strchr("\r\n", bytes[1]) &&
	    bytes[0] && bytes[1])
		return &json;
	return NULL;
}

/* Whether the first characters have four bytes each, the two at low their
 * number. */
static bool
is_utf32(const char *bytes, size_t size, size_t low)
{
	static const char none[2];
	size_t at = 0;

	if (size > 64)
		size = 64;
	for (; at + 4 <= size; at += 4)
		if (memcmp(bytes + at + 2 - low, none, 2) != 0 ||
		    memcmp(bytes + at + low, none, 2) == 0)
			return false;
	return at >= 8;
}

static const struct kind *
find_kind(const char *bytes, size_t size)
{
	size_t zero = 0;

	if (size >= 4 && memcmp(bytes, "PK\3\4", 4) == 0)
		return find_zip(bytes, size);
	for (size_t i = 0; i < COUNT; i++)
		if (size >= signatures[i].size &&
		    memcmp(bytes, signatures[i].bytes, signatures[i].size) == 0)
			return &signatures[i].kind;
	while (zero < size && bytes[zero] == '\0')
		zero++;
	if (size > 0 && zero == size)
		return &zeros;
	for (size_t i = 0; i < 2; i++)
		if (is_utf32(bytes, size, i * 2))
			return &utf32[i];
	return find_text(bytes, size);
}

/* A name as it is typed in a shell; what stdin has is none. */
static void
quote(char out[MAGIC_TEXT], const char *name)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
				    "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "0123456789._/-+@%";
	size_t used = 0;

	if (strcmp(name, "<stdin>") == 0)
		name = "FILE";
	if (*name != '-' && strspn(name, plain) == strlen(name)) {
		snprintf(out, MAGIC_TEXT, "%s", name);
		return;
	}
	used =
	    (size_t)snprintf(out, MAGIC_TEXT, "%s'", *name == '-' ? "./" : "");
	for (; *name && used + 8 < MAGIC_TEXT; name++)
		if (*name == '\'')
			used += (size_t)snprintf(
			    out + used, MAGIC_TEXT - used, "'\\''");
		else
			out[used++] = *name;
	snprintf(out + used, MAGIC_TEXT - used, "'");
}

bool
magic_find(
    char out[MAGIC_TEXT], const char *name, const char *bytes, size_t size)
{
	const struct kind *kind = find_kind(bytes, size);
	char typed[MAGIC_TEXT];
	size_t used;

	if (!kind)
		return false;
	quote(typed, name);
	used = (size_t)snprintf(out, MAGIC_TEXT,
	    kind == &utf32[0] || kind == &utf32[1] ?
		"%s; " :
		ocop_gettext("%s, not CSV; "),
	    ocop_gettext(kind->what));
	for (const char *cure = ocop_gettext(kind->cure);
	     *cure && used + 1 < MAGIC_TEXT;) {
		size_t plain = strcspn(cure, "%");

		used += (size_t)snprintf(out + used, MAGIC_TEXT - used,
		    "%.*s%s", (int)plain, cure, cure[plain] ? typed : "");
		cure += plain + (cure[plain] ? strlen("%s") : 0);
	}
	return true;
}
