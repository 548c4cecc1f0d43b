/*
 * Run while the library is built: writes the digest of the schema that its
 * migrations make.  Without it every command would have to make a catalog to
 * compare with.
 */
#include <stdio.h>

#include "store/catalog/schema.h"

const char schema_latest[HASH_TEXT] = ""; /* not known yet */

int
main(void)
{
	struct ocop_error err = { 0 };
	struct ocop_store *store;
	char digest[HASH_TEXT];

	if (store_blank(&store, store_latest, &err) < 0 ||
	    schema_digest(store, digest, &err) < 0) {
		fprintf(stderr, "lib/sql/migrate: %s\n", err.text);
		return 1;
	}
	ocop_store_close(store);
	printf("/* generated from lib/sql/migrate */\n"
	       "#include \"store/catalog/schema.h\"\n\n"
	       "const char schema_latest[HASH_TEXT] =\n    \"%s\";\n",
	    digest);
	return 0;
}
