/* Labels of the words that packs in the catalog bring along. */
#include <ocop/catalog.h>
#include <ocop/label.h>

static int
add_label(void *ctx, const char *const *row, struct ocop_error *err)
{
	return ocop_labels_add(ctx, row[0], row[1], row[2], err);
}

int
ocop_labels_of_catalog(struct ocop_labels *labels, struct ocop_store *store,
    struct ocop_error *err)
{
	const struct ocop_argument arguments[] = {
		{ ":lang", ocop_label_lang(labels) == OCOP_VI ? "vi" : "en" },
		{ NULL, NULL }
	};

	return ocop_list_each(
	    store, "pack_words", arguments, add_label, labels, err);
}
