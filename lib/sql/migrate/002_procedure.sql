-- The way of a dossier: appeals, samples, dated steps, days not worked.

-- States a dossier may be in: QĐ 26/2026 Art. 7.
CREATE TABLE states (
	edition  TEXT NOT NULL REFERENCES editions,
	state    TEXT NOT NULL,
	label_en TEXT NOT NULL,
	label_vi TEXT NOT NULL,
	line     INTEGER NOT NULL,     -- where it stood: the order of the way
	PRIMARY KEY (edition, state)
) STRICT, WITHOUT ROWID;

-- A council may set the days of its round; those of an extra round are its
-- alone: QĐ 26/2026 Art. 5.1.  The last days that are in time.
ALTER TABLE councils ADD COLUMN dossier_by TEXT;
ALTER TABLE councils ADD COLUMN evaluate_by TEXT;

-- Which state may follow which: QĐ 26/2026 Art. 7.
CREATE TABLE transitions (
	edition TEXT NOT NULL REFERENCES editions,
	state   TEXT NOT NULL,
	next    TEXT NOT NULL,
	by      TEXT NOT NULL,         -- entity, commune, province or centre
	kinds   TEXT,                  -- applications that may; NULL: all
	source  TEXT,
	line    INTEGER NOT NULL,
	PRIMARY KEY (edition, state, next)
) STRICT, WITHOUT ROWID;

-- Days that are not worked, and days of a weekend that are.
CREATE TABLE holidays (
	day   TEXT PRIMARY KEY,
	name  TEXT NOT NULL,
	works INTEGER CHECK (works IN (0, 1))  -- 1: worked; else a day off
) STRICT, WITHOUT ROWID;

-- A CHECK cannot be altered, so the table is made anew.
CREATE TABLE applications_anew (
	round     TEXT NOT NULL REFERENCES councils,
	product   TEXT NOT NULL REFERENCES products,
	kind      TEXT NOT NULL
	          CHECK (kind IN ('first', 'upgrade', 'renewal', 'appeal')),
	received  TEXT,                -- by the commune
	documents TEXT,                -- documents, blanks between
	note      TEXT,
	appeals   TEXT,                -- the round whose result it speaks of
	samples   INTEGER CHECK (samples >= 0),  -- pieces received
	PRIMARY KEY (round, product),
	CHECK ((kind = 'appeal') = (appeals IS NOT NULL)),
	CHECK (appeals <> round)
) STRICT, WITHOUT ROWID;
INSERT INTO applications_anew (round, product, kind, received, documents, note)
SELECT round, product, kind, received, documents, note
  FROM applications;
DROP TABLE applications;
ALTER TABLE applications_anew RENAME TO applications;
CREATE INDEX applications_appeals ON applications (appeals, product)
 WHERE appeals IS NOT NULL;

-- What happened to a dossier, in order.  A slip is cancelled, not removed.
CREATE TABLE steps (
	round     TEXT NOT NULL,       -- with product: applications
	product   TEXT NOT NULL,
	state     TEXT NOT NULL,       -- states; entered by the step
	since     TEXT NOT NULL,       -- the day
	"by"      TEXT NOT NULL,       -- who took it
	note      TEXT,                -- number of the letter, reason ...
	cancelled INTEGER CHECK (cancelled IN (0, 1)),  -- 1: does not count
	step      INTEGER NOT NULL CHECK (step >= 1),   -- 1, 2, 3 ...
	PRIMARY KEY (round, product, state, since),
	FOREIGN KEY (round, product) REFERENCES applications
) STRICT, WITHOUT ROWID;
CREATE INDEX steps_order ON steps (round, product, step);

-- The kind each dossier is judged as: an appeal is judged as the application
-- it speaks of, or as what was recognised then; NULL when neither is known.
CREATE VIEW application_kinds AS
SELECT a.round, a.product,
       CASE WHEN a.kind = 'appeal' THEN coalesce(f.kind, r.kind)
            ELSE a.kind END AS kind
  FROM applications AS a
  LEFT JOIN applications AS f ON f.round = a.appeals
                             AND f.product = a.product
  LEFT JOIN recognitions AS r ON r.round = a.appeals
                             AND r.product = a.product;

-- The documents each dossier lacks: QĐ 26/2026 Art. 6.  What was received
-- with the first dossier need not come again with an appeal.  Samples are
-- there when as many came as the set asks for, or they are among the
-- documents and nobody counted; got and wanted are theirs.
CREATE VIEW dossier_lacks AS
WITH dossier AS (
	SELECT a.round, a.product, c.edition,
	       coalesce((SELECT k.kind
	                   FROM application_kinds AS k
	                  WHERE k.round = a.round
	                    AND k.product = a.product), 'first') AS kind,
	       ' ' || coalesce(a.documents, '') || ' '
	           || coalesce(f.documents, '') || ' ' AS documents,
	       coalesce(a.samples, f.samples) AS got,
	       CASE WHEN s."set" IS NOT NULL
	            THEN coalesce(s.samples, 0) END AS wanted
	  FROM applications AS a
	  JOIN councils AS c ON c.round = a.round
	  JOIN products AS p ON p.product = a.product
	  LEFT JOIN sets AS s ON s.edition = c.edition AND s."set" = p."set"
	  LEFT JOIN applications AS f ON f.round = a.appeals
	                             AND f.product = a.product
)
SELECT dossier.round, dossier.product, d.document, d.by,
       CASE d.document WHEN 'samples' THEN got END AS got,
       CASE d.document WHEN 'samples' THEN wanted END AS wanted
  FROM dossier
  JOIN documents AS d ON d.edition = dossier.edition
 WHERE instr(' ' || d.kinds || ' ', ' ' || dossier.kind || ' ') > 0
   AND CASE WHEN d.document <> 'samples' OR got IS NULL
            THEN instr(dossier.documents, ' ' || d.document || ' ') = 0
                 AND (d.document <> 'samples' OR coalesce(wanted, 1) > 0)
            ELSE got < coalesce(wanted, 1) END;
