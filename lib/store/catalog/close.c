/* Letting go of a catalog. */
#include <stdlib.h>

#include "base/draft.h"
#include "store/catalog/places.h"

void
ocop_store_close(struct ocop_store *store)
{
	if (!store)
		return;
	sqlite3_finalize(store->audit);
	store_forget_places(store);
	map_free(&store->held);
	sqlite3_close(store->db);
	if (store->draft)
		draft_unlink(store->draft);
	free(store->draft);
	free(store->path);
	free(store);
}
