-- The last days to revoke a certificate after a conclusion that it has to go:
-- lib/store/list/conclusion_ends.c fills it with what the rules say.  It is gone
-- when the catalog is closed.
CREATE TEMP TABLE conclusion_ends (
	product   TEXT NOT NULL,
	concluded TEXT NOT NULL,
	revoke_by TEXT NOT NULL,
	PRIMARY KEY (product, concluded)
) STRICT, WITHOUT ROWID;
