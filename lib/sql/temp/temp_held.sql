-- What was held on the days that were asked for, read once for all measures:
-- lib/store/list/held.c fills both.  They are gone when the catalog is closed.

-- The recognition each product holds on a day: view holdings_then.
CREATE TEMP TABLE held (
	day      TEXT NOT NULL,
	product  TEXT NOT NULL,
	name     TEXT NOT NULL,
	entity   TEXT NOT NULL,
	village  TEXT,
	unit     TEXT,                 -- the product's, else the entity's
	province TEXT,                 -- of the unit
	"group"  INTEGER,
	stars    INTEGER NOT NULL,
	decision TEXT NOT NULL,
	expires  TEXT NOT NULL,
	valid    INTEGER NOT NULL,     -- 1: on the day, 0: expired or revoked
	PRIMARY KEY (day, product)
) STRICT, WITHOUT ROWID;

-- The entities that hold a valid one.
CREATE TEMP TABLE holders (
	day      TEXT NOT NULL,
	entity   TEXT NOT NULL,
	groups   TEXT,                 -- of those products, blanks between
	name     TEXT NOT NULL,
	unit     TEXT,
	province TEXT,                 -- of the unit
	type     TEXT NOT NULL,
	gender   TEXT,                 -- the leader's
	ethnic   TEXT,                 -- likewise
	chain    TEXT,
	channels TEXT,
	PRIMARY KEY (day, entity)
) STRICT, WITHOUT ROWID;
