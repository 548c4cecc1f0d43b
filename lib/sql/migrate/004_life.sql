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

-- Instruments and editions and the days they are in force.  The rules of a day
-- are those with the latest first day, of several the ones loaded last.
CREATE VIEW instrument_spans AS
SELECT instrument, "from", coalesce(until, '9999-12-31') AS until, 0 AS loaded
  FROM instruments_known
UNION ALL
SELECT edition, "from", until, loaded
  FROM edition_spans;

-- What the rules of each edition say of renewals: Art. 7.6, 12.3.
CREATE VIEW renewal_rules AS
SELECT e.edition, e."from", e.until, e.loaded,
       (SELECT CAST(value AS INTEGER)
          FROM parameters
         WHERE edition = e.edition
           AND parameter = 'renewal_from_days') AS renewal_from_days,
       (SELECT CAST(value AS INTEGER)
          FROM parameters
         WHERE edition = e.edition
           AND parameter = 'renewal_until_days') AS renewal_until_days,
       (SELECT CAST(value AS INTEGER)
          FROM parameters
         WHERE edition = e.edition
           AND parameter = 'renewal_decision_days') AS renewal_decision_days,
       (SELECT CAST(value AS INTEGER)
          FROM parameters
         WHERE edition = e.edition
           AND parameter = 'late_extension_days') AS late_extension_days,
       (SELECT CAST(value AS INTEGER)
          FROM parameters
         WHERE edition = e.edition
           AND parameter = 'notice_days') AS notice_days
  FROM edition_spans AS e;

-- The grounds of the packs leave their name to what is done on them.
ALTER TABLE revocations RENAME TO grounds;

-- A decision's number comes again in other years, so its key has the year.  A
-- key cannot be altered: the table is made anew, its rows in the order of a
-- product's life.
DROP VIEW recognition_spans;
CREATE TEMP TABLE recognitions_before AS SELECT * FROM main.recognitions;
DROP TABLE main.recognitions;
CREATE TABLE recognitions (
	product   TEXT NOT NULL REFERENCES products,
	decision  TEXT NOT NULL,       -- 3981/QĐ-UBND
	issued    TEXT NOT NULL,
	stars     INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
	expires   TEXT NOT NULL,       -- the last day of its term
	kind      TEXT CHECK (kind IN ('first', 'upgrade', 'renewal')),
	round     TEXT,                -- NULL when it was not scored here
	authority TEXT,                -- who decided
	edition   TEXT,                -- the instrument it was decided under
	note      TEXT,
	PRIMARY KEY (product, issued, decision),
	CHECK (expires > issued)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX recognitions_decision
    ON recognitions (product, decision, substr(issued, 1, 4));
CREATE UNIQUE INDEX recognitions_round ON recognitions (product, round)
 WHERE round IS NOT NULL;
INSERT INTO recognitions (
       product, decision, issued, stars, expires, kind, round, authority,
       edition, note)
SELECT product, decision, issued, stars, expires, kind, round, authority,
       edition, note
  FROM temp.recognitions_before;
DROP TABLE temp.recognitions_before;

-- Products sent up to the centre, and its answer: Art. 7.3e, 7.4.
CREATE TABLE referrals (
	round    TEXT NOT NULL REFERENCES councils,
	product  TEXT NOT NULL REFERENCES products,
	sent     TEXT NOT NULL,        -- day the province approved the result
	letter   TEXT,                 -- by which letter or decision
	answered TEXT,                 -- day of the answer; NULL: none yet
	result   TEXT CHECK (result IN ('recognised', 'returned')),
	stars    INTEGER CHECK (stars BETWEEN 1 AND 5),  -- the centre's result
	mean     TEXT,                 -- its mean, where it was told
	decision TEXT,                 -- the centre's, where it recognised
	issued   TEXT,                 -- its day
	note     TEXT,
	PRIMARY KEY (round, product),
	CHECK (answered >= sent),
	CHECK ((answered IS NULL) = (result IS NULL)),
	CHECK ((result IS NULL) = (stars IS NULL)),
	CHECK (result = 'recognised' OR (decision IS NULL AND issued IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX referrals_product ON referrals (product);

-- Certificates taken back: Art. 8.
CREATE TABLE revocations (
	product   TEXT NOT NULL REFERENCES products,
	decision  TEXT NOT NULL,       -- of the recognition
	revoked   TEXT NOT NULL,       -- the first day it is void
	ground    TEXT NOT NULL,       -- grounds
	concluded TEXT,                -- day of the conclusion it rests on
	act       TEXT,                -- number of the revoking decision
	authority TEXT,                -- who revoked it
	note      TEXT,
	PRIMARY KEY (product, decision),
	CHECK (concluded <= revoked)
) STRICT, WITHOUT ROWID;

-- Checks of recognised products: Art. 9.
CREATE TABLE inspections (
	product      TEXT NOT NULL REFERENCES products,
	inspected    TEXT NOT NULL,
	kind         TEXT CHECK (kind IN ('periodic', 'unannounced')),
	"by"         TEXT,             -- who inspected
	findings     TEXT,
	result       TEXT CHECK (result IN ('pass', 'remedy', 'fail')),
	follow_up    TEXT,             -- what is to be done about it
	follow_up_by TEXT,             -- by when
	closed       TEXT,             -- when it was done; NULL: open
	note         TEXT,
	PRIMARY KEY (product, inspected),
	CHECK (follow_up_by >= inspected),
	CHECK (closed >= inspected)
) STRICT, WITHOUT ROWID;

CREATE INDEX applications_product ON applications (product);

-- Dossiers for a renewal and the certificate they are of: filed not before
-- the window opens and at the latest on its last day.
--
-- filed      day it was received, or submitted
-- forwarded  day it was last forwarded, or sent up; or NULL
-- settled    day of its result, or of its withdrawal; or NULL
-- latest     last day of the certificate's term with all that Art. 12.3 adds
-- extended   the same, but not beyond the day it was settled
CREATE VIEW renewal_dossiers AS
WITH renewal AS (
	SELECT a.round, a.product,
	       coalesce(a.received,
	           (SELECT min(s.since)
	              FROM steps AS s
	             WHERE s.round = a.round
	               AND s.product = a.product
	               AND s.state = 'submitted'
	               AND s.cancelled IS NOT 1)) AS filed
	  FROM applications AS a
	 WHERE a.kind = 'renewal'
), dossier AS (
	SELECT r.product, r.issued, r.decision, r.expires, a.round, a.filed,
	       (SELECT max(s.since)
	          FROM steps AS s
	         WHERE s.round = a.round
	           AND s.product = a.product
	           AND s.state IN ('forwarded', 'sent_up')
	           AND s.cancelled IS NOT 1) AS forwarded,
	       (SELECT min(s.since)
	          FROM steps AS s
	         WHERE s.round = a.round
	           AND s.product = a.product
	           AND s.state IN ('decided', 'withdrawn')
	           AND s.cancelled IS NOT 1) AS settled,
	       date(r.expires, '+' || coalesce(w.late_extension_days, 0)
	                           || ' days') AS latest
	  FROM recognitions AS r
	  JOIN renewal AS a ON a.product = r.product
	  JOIN renewal_rules AS w ON r.expires BETWEEN w."from" AND w.until
	 WHERE a.round IS NOT r.round
	   AND a.filed > r.issued
	   AND a.filed <= r.expires
	   AND a.filed >= date(r.expires, '-' || w.renewal_from_days || ' days')
	   AND w.loaded = (SELECT max(loaded)
	                     FROM renewal_rules
	                    WHERE r.expires BETWEEN "from" AND until)
)
SELECT product, issued, decision, round, filed, forwarded, settled, latest,
       max(expires, min(latest, coalesce(settled, latest))) AS extended
  FROM dossier;

-- Every recognition and what became of it:
--
-- superseded  day the product's next one was issued, or NULL
-- revoked     day it was revoked, or NULL
-- ends        last day of its term, with the extension of such a dossier
-- void        day it was superseded or revoked; 9999-12-31 when it was not
--
-- A product holds it on a day when issued <= day and (superseded IS NULL or
-- superseded > day).  It is valid on the day when issued <= day, void > day
-- and (expires >= day or ends >= day), which asks for dossiers only where it
-- depends on them.
CREATE VIEW recognition_spans AS
WITH span AS (
	SELECT r.*,
	       (SELECT min(later.issued)
	          FROM recognitions AS later
	         WHERE later.product = r.product
	           AND (later.issued, later.decision) > (r.issued, r.decision))
	           AS superseded,
	       (SELECT v.revoked
	          FROM revocations AS v
	         WHERE v.product = r.product
	           AND v.decision = r.decision
	           AND v.revoked >= r.issued) AS revoked,
	       coalesce((SELECT max(d.extended)
	                   FROM renewal_dossiers AS d
	                  WHERE d.product = r.product
	                    AND d.issued = r.issued
	                    AND d.decision = r.decision), r.expires) AS ends
	  FROM recognitions AS r
)
SELECT *,
       min(coalesce(superseded, '9999-12-31'), coalesce(revoked, '9999-12-31'))
           AS void
  FROM span;

-- Who decides on so many stars under each instrument, as the list loaded last
-- has it, or the score sheets of that name.  The authority is named: that of
-- the province is the catalog's own.
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
	SELECT s.edition, s.stars, s.decided_by, NULL
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
