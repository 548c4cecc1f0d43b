/* Cells that hold yes or no. */
#include <stdlib.h>
#include <string.h>

#include "base/letters/utf8.h"
#include "rules/cell/value.h"

/* Folded as utf8_fold() does it, so khong is không, too. */
static const struct {
	const char *word, *meaning;
} words[] = {
	{ "1", "1" },
	{ "0", "0" },
	{ "yes", "1" },
	{ "no", "0" },
	{ "y", "1" },
	{ "n", "0" },
	{ "true", "1" },
	{ "false", "0" },
	{ "co", "1" },
	{ "khong", "0" },
	{ "dung", "1" },
	{ "sai", "0" },
	{ "x", "1" },
	{ "✓", "1" },
	{ "✔", "1" },
};

int
value_yesno(struct value *value)
{
	char *folded = utf8_fold(value->text);

	value->out = NULL;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strcmp(folded, words[i].word) == 0)
			value->out = words[i].meaning;
	free(folded);
	return value->out ? 0 :
			    value_refuse(value, OCOP_E_YESNO,
				"is neither yes nor no; write có or không, "
				"yes or no, 1 or 0");
}
