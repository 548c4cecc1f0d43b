-- Editions are in force from a day and by a deliberate command.

-- Packs that were loaded to be looked at.  Nothing reads them but who names
-- them, until ocop-register edition --enact.
CREATE TABLE drafts (
	edition  TEXT PRIMARY KEY,     -- lamdong-2026
	citation TEXT NOT NULL,        -- line 1 of its files
	sha256   TEXT NOT NULL CHECK (length(sha256) = 64),
	digest   TEXT NOT NULL CHECK (length(digest) = 64),  -- of tables
	tables   TEXT NOT NULL         -- JSON: rows of cells by file
) STRICT, WITHOUT ROWID;

ALTER TABLE editions ADD COLUMN "from"
	TEXT;                          -- first day in force, as the one who
	                               -- enacted it said; NULL: as instruments
	                               -- have it, or enacted by older versions
ALTER TABLE editions ADD COLUMN amends
	TEXT REFERENCES editions;      -- the edition whose rows it took over

-- Editions of score sheets and the days they are in force; the rules of a day
-- are those of the greatest loaded: with the latest first day, of several the
-- ones enacted last.  One of older versions that no list of instruments names
-- has no limits, and counts as of the day of those it came after.
DROP VIEW edition_spans;
CREATE VIEW edition_spans AS
SELECT e.edition,
       coalesce(i."from", e."from",
                (SELECT max(j."from")
                   FROM editions AS f
                   JOIN instruments_known AS j ON j.instrument = f.edition
                  WHERE f.scores = 1
                    AND f.loaded < e.loaded), '0001-01-01')
           || printf(' %08d', e.loaded) AS loaded,
       coalesce(i."from", e."from", '0001-01-01') AS "from",
       coalesce(i.until, '9999-12-31') AS until
  FROM editions AS e
  LEFT JOIN instruments_known AS i ON i.instrument = e.edition
 WHERE e.scores = 1;

-- The same of instruments as well: who decides, and on what.
DROP VIEW instrument_spans;
CREATE VIEW instrument_spans AS
SELECT instrument, "from", coalesce(until, '9999-12-31') AS until,
       "from" || ' 00000000' AS loaded
  FROM instruments_known
UNION ALL
SELECT edition, "from", until, loaded
  FROM edition_spans;

-- Who decides on so many stars under each instrument, as the list loaded last
-- has it, or the score sheets of that name.  The authority is named: that of
-- the province is the catalog's own, another as the last list that names one.
DROP VIEW deciders_known;
CREATE VIEW deciders_known AS
WITH known AS (
	SELECT d.instrument, d.stars, d.decided_by, d.authority
	  FROM deciders AS d
	  JOIN editions AS e ON e.edition = d.edition
	 WHERE NOT EXISTS (SELECT 1
	                     FROM deciders AS other
	                     JOIN editions AS later
	                       ON later.edition = other.edition
	                    WHERE other.instrument = d.instrument
	                      AND later.loaded > e.loaded)
	UNION ALL
	SELECT s.edition, s.stars, s.decided_by,
	       (SELECT d.authority
	          FROM deciders AS d
	          JOIN editions AS e ON e.edition = d.edition
	         WHERE d.decided_by = s.decided_by
	           AND d.authority IS NOT NULL
	         ORDER BY e.loaded DESC, d.instrument DESC, d.stars
	         LIMIT 1)
	  FROM stars AS s
	 WHERE s.certificate = 1
	   AND NOT EXISTS (SELECT 1
	                     FROM deciders AS d
	                    WHERE d.instrument = s.edition)
)
SELECT instrument, stars, decided_by,
       CASE decided_by
            WHEN 'province'
            THEN (SELECT 'UBND ' || lower(substr(u.full_name, 1, 1))
                         || substr(u.full_name, 2)
                    FROM settings AS s
                    JOIN units AS u ON u.unit = s.value
                   WHERE s.setting = 'province')
            ELSE authority END AS authority
  FROM known;
