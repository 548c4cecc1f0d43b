-- The life of a recognition: instruments in time.

-- Legal instruments and the days they were in force: QĐ 26/2026 Art. 11, 12.
CREATE TABLE instruments (
	edition    TEXT NOT NULL REFERENCES editions,  -- the list it stands in
	instrument TEXT NOT NULL,      -- qd148-2023; an edition of score sheets
	                               -- bears the same name
	citation   TEXT NOT NULL,
	amends     TEXT,               -- the instrument it changes
	"from"     TEXT NOT NULL,      -- first day in force
	until      TEXT,               -- last day in force; NULL: not known yet
	validity_months INTEGER CHECK (validity_months > 0),  -- of certificates
	source     TEXT,
	confidence TEXT NOT NULL,      -- verified, secondary, believed
	note       TEXT,
	PRIMARY KEY (edition, instrument)
) STRICT, WITHOUT ROWID;

-- Who decides on so many stars under an instrument: Art. 4.1.
CREATE TABLE deciders (
	edition    TEXT NOT NULL REFERENCES editions,
	instrument TEXT NOT NULL,
	stars      INTEGER NOT NULL,
	decided_by TEXT NOT NULL,      -- district, province, centre
	authority  TEXT,               -- its name, where the country has one
	confidence TEXT NOT NULL,
	source     TEXT,
	PRIMARY KEY (edition, instrument, stars)
) STRICT, WITHOUT ROWID;

-- Every instrument, as the list loaded last has it.
CREATE VIEW instruments_known AS
SELECT i.*
  FROM instruments AS i
  JOIN editions AS e ON e.edition = i.edition
 WHERE NOT EXISTS (SELECT 1
                     FROM instruments AS other
                     JOIN editions AS later ON later.edition = other.edition
                    WHERE other.instrument = i.instrument
                      AND later.loaded > e.loaded);

-- Editions of score sheets and the days they are in force.  One that no list
-- of instruments names, such as a province's own, has no limits.
CREATE VIEW edition_spans AS
SELECT e.edition, e.loaded,
       coalesce(i."from", '0001-01-01') AS "from",
       coalesce(i.until, '9999-12-31') AS until
  FROM editions AS e
  LEFT JOIN instruments_known AS i ON i.instrument = e.edition
 WHERE e.scores = 1;
