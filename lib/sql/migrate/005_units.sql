-- Units through time: since when and until when each is, what there was before
-- the codes of QĐ 19/2025, what became of what; and rows that were merged.

ALTER TABLE units ADD COLUMN valid_from TEXT;   -- first day; NULL: since the
	                       -- codes came into use (parameter units_from)
ALTER TABLE units ADD COLUMN valid_until TEXT;  -- last day; NULL: until a
	                       -- successor takes over, if one does

-- Types of units, and the words for them in names and addresses.
CREATE TABLE unit_types (
	edition  TEXT NOT NULL REFERENCES editions,
	type     TEXT NOT NULL,        -- ward
	label_vi TEXT NOT NULL,        -- phường
	label_en TEXT NOT NULL,
	levels   TEXT NOT NULL,        -- province, district, commune; blanks
	                               -- between
	other    TEXT,                 -- short forms, "|" between: p.
	source   TEXT,
	PRIMARY KEY (edition, type)
) STRICT, WITHOUT ROWID;

-- Communes of before 1 July 2025, three levels deep.  Nearly every code of
-- today was the code of another commune then, so the key is the whole path,
-- as product codes of that time had it: 68-672-24769.
CREATE TABLE old_units (
	old_province  TEXT NOT NULL,   -- codes of then
	old_district  TEXT NOT NULL,
	old_unit      TEXT NOT NULL,
	province_name TEXT NOT NULL,   -- Tỉnh Lâm Đồng
	district_name TEXT NOT NULL,   -- Huyện Lạc Dương
	unit_name     TEXT NOT NULL,   -- Xã Đạ Sar
	valid_from    TEXT,            -- first day; NULL: not recorded
	valid_until   TEXT,            -- last day; NULL: the day before the codes
	                               -- of QĐ 19/2025 (parameter units_from)
	unit          TEXT NOT NULL UNIQUE GENERATED ALWAYS AS
	              (old_province || '-' || old_district || '-' || old_unit)
	              STORED,
	PRIMARY KEY (old_province, old_district, old_unit)
) STRICT, WITHOUT ROWID;
CREATE INDEX old_units_code ON old_units (old_unit);

-- What became of a unit: one row for each unit that took it over, or part of
-- it.  A unit that gives up a part and goes on is its own successor as well.
CREATE TABLE successors (
	unit      TEXT NOT NULL,       -- units, or the path of old_units
	successor TEXT NOT NULL REFERENCES units,
	since     TEXT NOT NULL,       -- first day
	share     TEXT CHECK (share IN ('whole', 'part')),  -- of the unit; NULL:
	                               -- the whole, where it is the only row
	note      TEXT,                -- the resolution that says so
	PRIMARY KEY (unit, successor, since)
) STRICT, WITHOUT ROWID;

-- Rows that turned out to be another one: ocop-register merge.
CREATE TABLE aliases (
	kind  TEXT NOT NULL,           -- entities or products
	alias TEXT NOT NULL,           -- the key that was
	key   TEXT NOT NULL,           -- the row that is meant by it
	entry INTEGER NOT NULL,        -- audit: who merged them, when and why
	PRIMARY KEY (kind, alias)
) STRICT, WITHOUT ROWID;
CREATE INDEX aliases_key ON aliases (kind, key);

-- The days each unit of the list is in force: "from" or NULL (not recorded)
-- to until or NULL (open).
CREATE VIEW unit_terms AS
WITH begun ("from") AS (
	SELECT max(value) FROM parameters WHERE parameter = 'units_from'
), ended (unit, "from") AS (
	SELECT u.unit, min(s.since)
	  FROM units AS u
	 CROSS JOIN successors AS s ON s.unit = u.unit
	 WHERE NOT EXISTS (SELECT 1
	                     FROM successors AS stays
	                    WHERE stays.unit = s.unit
	                      AND stays.successor = s.unit
	                      AND stays.since = s.since)
	 GROUP BY u.unit
)
SELECT u.unit, coalesce(u.valid_from, begun."from") AS "from",
       coalesce(u.valid_until, date(ended."from", '-1 day')) AS until
  FROM units AS u
  JOIN begun
  LEFT JOIN ended ON ended.unit = u.unit;

-- What a unit of the list is on a day, where it is another one: the row with
-- "from" <= day and (until IS NULL or until > day).  A unit without such a row
-- is itself, and so is one that was divided: no one can say where in it a
-- maker is.  Few units of the list have ended, so it starts from them, not
-- from the thousands of old ones.
CREATE VIEW unit_now AS
WITH RECURSIVE step (unit, successor, "from") AS (
	SELECT u.unit, min(s.successor), s.since
	  FROM units AS u
	 CROSS JOIN successors AS s ON s.unit = u.unit
	 GROUP BY u.unit, s.since
	HAVING count(*) = 1
	   AND coalesce(min(s.share), 'whole') = 'whole'
	   AND min(s.successor) <> u.unit
), walk (unit, now, "from") AS (
	SELECT unit, successor, "from" FROM step
	UNION ALL
	SELECT walk.unit, step.successor, step."from"
	  FROM walk
	  JOIN step ON step.unit = walk.now AND step."from" > walk."from"
)
SELECT unit, now, "from",
       lead("from") OVER (PARTITION BY unit ORDER BY "from") AS until
  FROM walk;
