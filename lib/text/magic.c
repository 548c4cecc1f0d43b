#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "text/magic.h"

/* What each is, and the cure: "%s" is the file's name. */
struct kind {
	const char *what, *cure;
};

/* LibreOffice's filter: comma, double quote, UTF-8. */
#define CONVERT                                                                \
	"libreoffice --headless --convert-to 'csv:Text - txt - csv "           \
	"(StarCalc):44,34,76' %s"

static const struct kind xlsx = { "an Excel workbook",
	"run: xlsx2csv %s table.csv" };
static const struct kind opendocument = { "a LibreOffice document",
	"run: " CONVERT };
static const struct kind word = { "a Word document",
	"copy its table into a spreadsheet and save that as \"CSV UTF-8\"" };
static const struct kind archive = { "an archive",
	"unpack it and load what is inside" };
static const struct kind html = { "a web page, whatever its name",
	"run: " CONVERT };
static const struct kind xml = { "an XML document", "run: " CONVERT };
static const struct kind json = { "JSON",
	"load what it was made from; the tools write tables with -t tsv" };
static const struct kind zeros = { "nothing but zero bytes",
	"the copy is broken: copy the file again" };

static const struct signature {
	size_t size;
	const char *bytes;
	struct kind kind;
} signatures[] = {
	{ 4, "\xd0\xcf\x11\xe0",
	    { "an old Excel workbook (.xls), or another file of Microsoft "
	      "Office",
		"run: " CONVERT } },
	{ 4, "%PDF",
	    { "a PDF document", "load the table it was printed from" } },
	{ 5, "{\\rtf",
	    { "an RTF document",
		"copy its table into a spreadsheet and save "
		"that as \"CSV UTF-8\"" } },
	{ 2, "\x1f\x8b",
	    { "packed by gzip", "run: gunzip %s; or pipe in: zcat %s" } },
	{ 15, "SQLite format 3",
	    { "an SQLite database",
		"a catalog is named with -d; ocop-export "
		"writes its tables" } },
	{ 3, "BZh", { "packed by bzip2", "run: bunzip2 %s" } },
	{ 6,
	    "\xfd"
	    "7zXZ",
	    { "packed by xz", "run: unxz %s" } },
	{ 4, "7z\xbc\xaf",
	    { "a 7z archive", "unpack it and load what is inside" } },
	{ 4, "Rar!", { "a RAR archive", "unpack it and load what is inside" } },
	{ 4, "\x89PNG", { "a picture", "type the table off it" } },
	{ 3, "\xff\xd8\xff", { "a photo", "type the table off it" } },
	{ 13, "MIME-Version:",
	    { "a saved web page or a mail",
		"open it in a spreadsheet and "
		"save that as \"CSV UTF-8\"" } },
};

enum { COUNT = sizeof(signatures) / sizeof(signatures[0]) };

static bool
has(const char *bytes, size_t size, const char *text)
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
	if (has(bytes, size, "mimetypeapplication/vnd.oasis"))
		return &opendocument;
	if (has(bytes, size, "word/"))
		return &word;
	return has(bytes, size, "xl/") || has(bytes, size, "[Content_Types]") ?
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

static const struct kind *
find(const char *bytes, size_t size)
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
	const struct kind *kind = find(bytes, size);
	char typed[MAGIC_TEXT];
	size_t used;

	if (!kind)
		return false;
	quote(typed, name);
	used = (size_t)snprintf(out, MAGIC_TEXT, "%s, not CSV; ", kind->what);
	for (const char *cure = kind->cure; *cure && used + 1 < MAGIC_TEXT;) {
		size_t plain = strcspn(cure, "%");

		used += (size_t)snprintf(out + used, MAGIC_TEXT - used,
		    "%.*s%s", (int)plain, cure, cure[plain] ? typed : "");
		cure += plain + (cure[plain] ? strlen("%s") : 0);
	}
	return true;
}
