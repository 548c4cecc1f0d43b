/* Labels of the words that packs in the catalog bring along. */
#include <ocop/catalog.h>
#include <ocop/label.h>

int
ocop_labels_of_catalog(struct ocop_labels *labels, struct ocop_store *store,
    struct ocop_error *err)
{
	const struct ocop_argument arguments[] = {
		{ ":lang", ocop_label_lang(labels) == OCOP_VI ? "vi" : "en" },
		{ NULL, NULL }
	};
	struct ocop_list *list;
	const char *const *row;
	int got;

	if (ocop_list_open(&list, store, "pack_words", arguments, err) < 0)
		return -1;
	while ((got = ocop_list_next(list, &row, err)) > 0)
		if ((got = ocop_labels_add(
			 labels, row[0], row[1], row[2], err)) < 0)
			break;
	ocop_list_close(list);
	return got;
}
