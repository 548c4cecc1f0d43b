#include <ocop/catalog.h>

#include "report/html.h"

int
html_add_words(struct ocop_labels *labels, const struct ocop_html *html,
    struct ocop_error *err)
{
	const struct ocop_argument arguments[] = {
		{ ":lang", html->lang == OCOP_VI ? "vi" : "en" }, { NULL, NULL }
	};
	struct ocop_list *list;
	const char *const *row;
	int got;

	if (ocop_list_open(&list, html->store, "pack_words", arguments, err) <
	    0)
		return -1;
	while ((got = ocop_list_next(list, &row, err)) > 0)
		if ((got = ocop_labels_add(
			 labels, row[0], row[1], row[2], err)) < 0)
			break;
	ocop_list_close(list);
	return got;
}
