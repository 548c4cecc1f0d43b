#include <stdio.h>
#include <string.h>

#include <ocop/language.h>

#include "base/letters/utf8.h"
#include "text/encoding/encoding.h"
#include "text/encoding/guess.h"
#include "text/encoding/syllable.h"

enum {
	SAMPLE = 64 << 10, /* bytes to look at */
	WORD_MAX = 16,     /* letters of a word; a longer one is none of ours */
	OTHER_WORDS = 3,   /* good ones that speak against what was asked for */
};

/* Those of fonts go first. */
static const enum ocop_encoding candidates[GUESS_CANDIDATES] = { OCOP_TCVN3,
	OCOP_VNI, OCOP_CP1258, OCOP_VISCII };

enum { FONTS = 2 };

/* The bytes that are looked at, and how those of text are got at: as they
 * are, or from characters below U+0100. */
struct sample {
	const char *bytes;
	size_t size;
	bool utf8;
	size_t shortest; /* letters of a word that tells something */
};

/* The byte at an offset, -1 for what is none, and its size. */
static long
byte_at(const struct sample *sample, size_t at, size_t *size)
{
	long code;

	*size = 1;
	if (at >= sample->size)
		return -1;
	if (!sample->utf8)
		return (unsigned char)sample->bytes[at];
	code = utf8_code(sample->bytes + at, sample->size - at, size);
	return code < 256 ? code : -1;
}

static bool
is_between(long byte)
{
	return byte >= 0 && byte < 0x80 && !(byte >= 'a' && byte <= 'z') &&
	    !(byte >= 'A' && byte <= 'Z');
}

struct counts {
	size_t words; /* that have a byte above 0x7f */
	size_t good;
};

struct decoded {
	unsigned long codes[WORD_MAX];
	size_t count;
	bool high, wrong;
};

static void
end_word(struct counts *counts, struct decoded *word, size_t shortest)
{
	if (word->high && (word->count >= shortest || word->wrong)) {
		counts->words++;
		counts->good +=
		    !word->wrong && syllable_is(word->codes, word->count);
	}
	memset(word, 0, sizeof(*word));
}

/* Counts the words of a sample that are Vietnamese in an encoding. */
static struct counts
count_words(const struct sample *sample, const struct letters *letters)
{
	struct counts counts = { 0, 0 };
	struct decoded word = { .count = 0 };
	size_t size, second_size;

	for (size_t at = 0; at < sample->size; at += size) {
		long byte = byte_at(sample, at, &size), second;
		unsigned long code = 0;

		if (is_between(byte)) {
			end_word(&counts, &word, sample->shortest);
			continue;
		}
		second = byte_at(sample, at + size, &second_size);
		word.high = word.high || byte < 0 || byte >= 0x80;
		if (byte >= 0 && second >= 0)
			code = letters_pair(
			    letters, (unsigned)byte, (unsigned)second);
		if (code) {
			word.high = true;
			size += second_size;
		} else if (byte >= 0) {
			code = letters->alone[byte];
		}
		if (!code || word.count == WORD_MAX)
			word.wrong = true;
		else
			word.codes[word.count++] = code;
	}
	end_word(&counts, &word, sample->shortest);
	return counts;
}

/* Counts for the first few candidates; the best of them. */
static int
count_all(struct guess *guess, const struct sample *sample, size_t tried,
    struct counts *counts, size_t *best, struct ocop_error *err)
{
	*best = 0;
	for (size_t i = 0; i < tried; i++) {
		if (!guess->letters[i] &&
		    letters_new(&guess->letters[i], encoding_of(candidates[i]),
			err) < 0)
			return -1;
		counts[i] = count_words(sample, guess->letters[i]);
		if (counts[i].good > counts[*best].good)
			*best = i;
	}
	return 0;
}

/* Names those that are as good as the best, if most words are good. */
static int
choose(struct guess *guess, char out[GUESS_TEXT], const struct sample *sample,
    size_t tried, struct ocop_error *err)
{
	struct counts counts[GUESS_CANDIDATES];
	size_t best, used = 0;

	out[0] = '\0';
	if (count_all(guess, sample, tried, counts, &best, err) < 0)
		return -1;
	for (size_t i = 0; i < tried && used < GUESS_TEXT; i++)
		if (counts[i].good > 0 && counts[i].good == counts[best].good &&
		    counts[i].good * 4 >= counts[i].words * 3)
			used += (size_t)snprintf(out + used, GUESS_TEXT - used,
			    "%s--encoding %s", used ? ocop_gettext(" or ") : "",
			    ocop_encoding_name(candidates[i]));
	return 0;
}

int
guess_bytes(struct guess *guess, char out[GUESS_TEXT], const char *bytes,
    size_t size, struct ocop_error *err)
{
	struct sample sample = { bytes, size < SAMPLE ? size : SAMPLE, false,
		2 };

	return choose(guess, out, &sample, GUESS_CANDIDATES, err);
}

int
guess_other(struct guess *guess, char out[GUESS_TEXT], enum ocop_encoding asked,
    const char *bytes, size_t size, struct ocop_error *err)
{
	struct sample sample = { bytes, size < SAMPLE ? size : SAMPLE, false,
		2 };
	struct counts counts[GUESS_CANDIDATES];
	size_t best;

	out[0] = '\0';
	if (count_all(guess, &sample, GUESS_CANDIDATES, counts, &best, err) < 0)
		return -1;
	for (size_t i = 0; i < GUESS_CANDIDATES; i++)
		if (candidates[i] == asked &&
		    counts[best].good >= OTHER_WORDS &&
		    counts[best].good >= 2 * counts[i].good)
			snprintf(out, GUESS_TEXT, "--encoding %s",
			    ocop_encoding_name(candidates[best]));
	return 0;
}

/* Whether a character is no letter of Vietnamese, and may be one of a font:
 * one that Vietnamese text does not have within a word. */
static bool
is_foreign(long code)
{
	static const char letters[] = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý";
	char text[UTF8_LONGEST + 1] = "";

	if (code < 0xa1 || code > 0xff)
		return false;
	text[utf8_put(text, (unsigned long)code)] = '\0';
	return !strstr(letters, text);
}

int
guess_font(struct guess *guess, char out[GUESS_TEXT], const char *text,
    size_t size, struct ocop_error *err)
{
	struct sample sample = { text, size < SAMPLE ? size : SAMPLE, true, 3 };
	bool foreign = false;
	size_t length;

	out[0] = '\0';
	for (size_t at = 0; at < sample.size && !foreign; at += length)
		foreign =
		    is_foreign(utf8_code(text + at, sample.size - at, &length));
	return foreign ? choose(guess, out, &sample, FONTS, err) : 0;
}

void
guess_reset(struct guess *guess)
{
	for (size_t i = 0; i < GUESS_CANDIDATES; i++)
		letters_free(guess->letters[i]);
	memset(guess, 0, sizeof(*guess));
}
