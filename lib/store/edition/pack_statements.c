/* The statements of the files of a pack. */
#include <string.h>

#include <ocop/pack.h>

#include "sql.h"
#include "store/edition/pack_seal.h"

/* The statements of each table of a pack, in the order of the files. */
static const struct {
	const char *name, *put, *get;
} tables[] = {
#define TABLE(name)                                                            \
	{                                                                      \
#name, sql_put_##name, sql_pack_##name                         \
	}
	TABLE(groups),
	TABLE(sets),
	TABLE(criteria),
	TABLE(options),
	TABLE(conditions),
	TABLE(stars),
	TABLE(parameters),
	TABLE(rounds),
	TABLE(documents),
	/* "revocations" is the kind: what is done on them */
	{ "revocations", sql_put_grounds, sql_pack_grounds },
	TABLE(doubts),
	TABLE(programme),
	TABLE(entity_types),
	TABLE(targets),
	TABLE(funding_sources),
	/* "projects" is the kind: what is done about them */
	{ "projects", sql_put_programme_projects, sql_pack_programme_projects },
	TABLE(ethnic_groups),
	TABLE(provinces),
	TABLE(instruments),
	TABLE(deciders),
	TABLE(states),
	TABLE(transitions),
	TABLE(unit_types),
	/* is with the edition itself */
	{ "amends", NULL, sql_pack_amends },
};

/* The statements of the pack file of that number. */
static size_t
statements_of(size_t file)
{
	size_t i = 0;

	while (strcmp(tables[i].name, ocop_pack_files[file].name) != 0)
		i++;
	return i;
}

const char *
pack_statement(size_t file)
{
	return tables[statements_of(file)].get;
}

const char *
pack_put_statement(size_t file)
{
	return tables[statements_of(file)].put;
}
