#include <stdint.h>
#include <string.h>

#include "base/letters/utf8.h"
#include "text/encoding/syllable.h"

enum {
	PARTS_MAX = 4,   /* a letter and its marks */
	LETTERS_MAX = 7, /* nghiêng */
};

/* Marks, apart from their letter. */
enum {
	GRAVE = 0x300,
	ACUTE = 0x301,
	CIRCUMFLEX = 0x302,
	TILDE = 0x303,
	BREVE = 0x306,
	HOOK = 0x309,
	HORN = 0x31b,
	DOT = 0x323,
};

struct word {
	char letters[LETTERS_MAX + 1]; /* small, without marks; đ is D */
	size_t count;
	long tone; /* a mark, or 0 */
	bool tones;
	bool capital_late; /* a capital after a small letter */
};

static bool
add_mark(struct word *word, long mark)
{
	char letter;

	if (word->count == 0)
		return false;
	letter = word->letters[word->count - 1];
	switch (mark) {
	case CIRCUMFLEX:
		return strchr("aeo", letter) != NULL;
	case BREVE:
		return letter == 'a';
	case HORN:
		return letter == 'o' || letter == 'u';
	case GRAVE:
	case ACUTE:
	case TILDE:
	case HOOK:
	case DOT:
		word->tones = word->tones || word->tone != 0;
		word->tone = mark;
		return strchr("aeiouy", letter) != NULL;
	default:
		return false;
	}
}

static bool
add_letter(struct word *word, long code, bool *small)
{
	bool capital = code >= 'A' && code <= 'Z';

	if (code == 0x110 || code == 0x111) {
		capital = code == 0x110;
		code = 'D';
	} else if (capital) {
		code += 'a' - 'A';
	} else if (code < 'a' || code > 'z') {
		return false;
	}
	if (word->count == LETTERS_MAX)
		return false;
	word->capital_late = word->capital_late || (capital && *small);
	*small = *small || !capital;
	word->letters[word->count++] = (char)code;
	word->letters[word->count] = '\0';
	return true;
}

static bool
is_in(const char *text, size_t size, const char *const *list)
{
	for (; *list; list++)
		if (strlen(*list) == size && strncmp(*list, text, size) == 0)
			return true;
	return false;
}

/* What may follow the first consonants: vowels, and an end that not all of
 * them can have.  An end in c, p or t goes with two of the tones. */
static bool
ends_well(const char *rest, long tone)
{
	static const char *const open[] = { "ai", "ao", "au", "ay", "eo", "eu",
		"ia", "iu", "oi", "ui", "uu", "ieu", "yeu", "oai", "oao", "oay",
		"oeo", "uai", "uao", "uau", "uay", "uoi", "uou", "uya", "uyu",
		NULL };
	static const char *const both[] = { "a", "e", "i", "o", "u", "y", "ie",
		"oa", "oe", "oo", "ua", "ue", "uo", "uy", "ye", "uye", NULL };
	static const char *const ends[] = { "c", "ch", "m", "n", "ng", "nh",
		"p", "t", NULL };
	size_t vowels = strspn(rest, "aeiouy"), end = strlen(rest) - vowels;

	if (end == 0)
		return is_in(rest, vowels, open) || is_in(rest, vowels, both);
	if (!is_in(rest, vowels, both) || !is_in(rest + vowels, end, ends))
		return false;
	return !strchr("cpt", rest[vowels]) || tone == ACUTE || tone == DOT;
}

bool
syllable_is(const unsigned long *codes, size_t count)
{
	static const char *const starts[] = { "", "b", "c", "ch", "d", "D", "g",
		"gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
		"p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x" };
	struct word word = { .count = 0 };
	bool small = false;

	for (size_t i = 0; i < count; i++) {
		long parts[PARTS_MAX];
		size_t made = utf8_parts(parts, PARTS_MAX, codes[i]);

		for (size_t p = 0; p < made; p++)
			if (p == 0 && parts[p] < 0x300 ?
				!add_letter(&word, parts[p], &small) :
				!add_mark(&word, parts[p]))
				return false;
		if (made == 0)
			return false;
	}
	if (word.tones || word.capital_late)
		return false;
	for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++) {
		size_t size = strlen(starts[i]);

		if (strncmp(word.letters, starts[i], size) == 0 &&
		    ends_well(word.letters + size, word.tone))
			return true;
	}
	return false;
}
