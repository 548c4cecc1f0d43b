/*
 * The ranking of a round, by a program outside the toolkit.
 *
 *	ranking CATALOG ROUND DAY
 */
#include <stdio.h>

#include <ocop.h>

/* A name that the library has within itself, too. */
int map_add(void);

int
map_add(void)
{
	return 7;
}

static void
say(void *ctx, const struct ocop_fault *fault)
{
	(void)ctx;
	fprintf(stderr, "%s\n", fault->text);
}

/* A cell that is NULL is blank. */
static const char *
text(const char *cell)
{
	return cell ? cell : "";
}

int
main(int argc, char *argv[])
{
	struct ocop_standings *standings = NULL;
	struct ocop_store *store = NULL;
	struct ocop_error err = { OCOP_OK, "" };

	if (argc != 4 || map_add() != 7)
		return 2;
	if (ocop_store_open(&store, argv[1], OCOP_READ, &err) == 0 &&
	    ocop_standings_round(&standings, store, argv[2], argv[3], NULL, say,
		NULL, &err) == 0)
		for (size_t i = 0; i < ocop_standings_count(standings); i++) {
			const char *const *cells =
			    ocop_standings_cells(standings, i);

			printf("%s\t%s\t%s\n", text(cells[OCOP_RANK_RANK]),
			    text(cells[OCOP_RANK_PRODUCT]),
			    text(cells[OCOP_RANK_STARS]));
		}
	else
		fprintf(stderr, "%s\n", err.text);
	ocop_standings_free(standings);
	ocop_store_close(store);
	return (int)err.code;
}
