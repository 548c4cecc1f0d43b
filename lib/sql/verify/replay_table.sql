-- Rows as the audit tells them, in a table that goes with the connection.
CREATE TEMP TABLE IF NOT EXISTS replay (
	kind  TEXT NOT NULL,
	key   TEXT NOT NULL,           -- as the audit writes it
	term  TEXT NOT NULL,           -- the year where it is part of a key
	row   TEXT NOT NULL,           -- JSON: what is not NULL
	entry INTEGER NOT NULL,        -- the last that told of it
	PRIMARY KEY (kind, key, term)
) STRICT, WITHOUT ROWID;
