-- The catalog: legal instruments as they were loaded, what exists in the
-- provinces, what councils said, and a chained record of every change.
-- Tables and columns are named as the files and headers of the tools.
-- Dates are ISO 8601 text; points are whole; 1 is yes and 0 is no.

-- Every change that was made, each entry sealed by the one before it.
CREATE TABLE audit (
	entry   INTEGER PRIMARY KEY,   -- 1, 2, 3 ... without a gap
	at      TEXT NOT NULL,         -- UTC, 2026-08-05T09:30:00Z
	actor   TEXT NOT NULL,         -- who ran the command
	command TEXT NOT NULL,         -- ocop-register products
	reason  TEXT,                  -- --reason, where one was given
	kind    TEXT NOT NULL,         -- products, sheets ...
	key     TEXT NOT NULL,         -- the row's key, parts with "/" between
	before  TEXT,                  -- JSON: the fields that changed, as
	after   TEXT,                  -- they were and as they are
	hash    TEXT NOT NULL CHECK (length(hash) = 64)  -- SHA-256 of the
	        -- hash before it and of the fields above
) STRICT;
CREATE INDEX audit_key ON audit (kind, key);
CREATE TRIGGER audit_keeps BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'the audit is never changed'); END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN SELECT raise(ABORT, 'the audit is never shortened'); END;

-- What init settled.
CREATE TABLE settings (
	setting TEXT PRIMARY KEY,      -- province
	value   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Packs: legal instruments as data, immutable once loaded.
CREATE TABLE editions (
	edition  TEXT PRIMARY KEY,     -- qd26-2026
	citation TEXT NOT NULL,        -- line 1 of its files
	sha256   TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
	scores   INTEGER NOT NULL CHECK (scores IN (0, 1)),  -- score sheets?
	loaded   INTEGER NOT NULL UNIQUE  -- 1, 2, 3 ...: the latest rules
) STRICT, WITHOUT ROWID;
CREATE TRIGGER editions_keep BEFORE UPDATE ON editions
BEGIN SELECT raise(ABORT, 'an edition is never changed'); END;
CREATE TRIGGER editions_stay BEFORE DELETE ON editions
BEGIN SELECT raise(ABORT, 'an edition is never removed'); END;

-- Product groups: QĐ 26/2026 Art. 2.2.
CREATE TABLE groups (
	edition  TEXT NOT NULL REFERENCES editions,
	"group"  INTEGER NOT NULL,     -- 1 to 6
	label_vi TEXT NOT NULL,
	label_en TEXT NOT NULL,
	source   TEXT,                 -- article of the instrument
	PRIMARY KEY (edition, "group")
) STRICT, WITHOUT ROWID;

-- Product sets, each with its own score sheet: Annex I.
CREATE TABLE sets (
	edition     TEXT NOT NULL REFERENCES editions,
	"set"       INTEGER NOT NULL,  -- 1 to 26
	"group"     INTEGER NOT NULL,  -- groups
	subgroup_vi TEXT,
	label_vi    TEXT NOT NULL,
	label_en    TEXT NOT NULL,
	ministry    TEXT,              -- lead agencies, blanks between
	samples     INTEGER,           -- pieces sent with a dossier
	PRIMARY KEY (edition, "set")
) STRICT, WITHOUT ROWID;

-- Score sheets, the whole tree: Annex II.
CREATE TABLE criteria (
	edition  TEXT NOT NULL REFERENCES editions,
	"set"    INTEGER NOT NULL,
	code     TEXT NOT NULL,        -- 6.2.3
	parent   TEXT,                 -- code above it; NULL for a part
	part     TEXT NOT NULL,        -- A, B or C
	leaf     INTEGER NOT NULL CHECK (leaf IN (0, 1)),  -- 1: scored
	max      INTEGER NOT NULL,     -- points
	label_vi TEXT NOT NULL,
	label_en TEXT NOT NULL,
	line     INTEGER NOT NULL,     -- where it stood: the sheet's order
	PRIMARY KEY (edition, "set", code)
) STRICT, WITHOUT ROWID;

-- Options of a criterion, one of which is chosen: Annex II.
CREATE TABLE options (
	edition  TEXT NOT NULL REFERENCES editions,
	"set"    INTEGER NOT NULL,
	code     TEXT NOT NULL,        -- the criterion
	option   INTEGER NOT NULL,     -- 1, 2, 3 ... as printed
	points   INTEGER NOT NULL CHECK (points >= 0),
	min_star INTEGER,              -- the least for so many stars
	variant  INTEGER,              -- case 1 or 2 of set 26
	label_vi TEXT NOT NULL,
	label_en TEXT NOT NULL,
	line     INTEGER NOT NULL,
	PRIMARY KEY (edition, "set", code, option)
) STRICT, WITHOUT ROWID;

-- Conditions: Annex II.
CREATE TABLE conditions (
	edition    TEXT NOT NULL REFERENCES editions,
	"set"      INTEGER NOT NULL,
	condition  TEXT NOT NULL,      -- stop-6.1
	code       TEXT,               -- the criterion it stands at
	effect     TEXT NOT NULL,
	depends_on TEXT,               -- criteria, blanks between
	label_vi   TEXT NOT NULL,
	label_en   TEXT NOT NULL,
	line       INTEGER NOT NULL,
	PRIMARY KEY (edition, "set", condition)
) STRICT, WITHOUT ROWID;

-- Points classes and who decides: Art. 3.3, 4.
CREATE TABLE stars (
	edition     TEXT NOT NULL REFERENCES editions,
	stars       INTEGER NOT NULL,
	"from"      INTEGER NOT NULL,  -- least mean
	decided_by  TEXT NOT NULL,     -- none, province, centre
	certificate INTEGER NOT NULL CHECK (certificate IN (0, 1)),
	PRIMARY KEY (edition, stars)
) STRICT, WITHOUT ROWID;

-- Numbers of the procedure.
CREATE TABLE parameters (
	edition   TEXT NOT NULL REFERENCES editions,
	parameter TEXT NOT NULL,
	value     TEXT NOT NULL,
	basis     TEXT NOT NULL,       -- law, practice or ruling
	source    TEXT,
	label_en  TEXT NOT NULL,
	PRIMARY KEY (edition, parameter)
) STRICT, WITHOUT ROWID;

-- Rounds of a year: Art. 5.
CREATE TABLE rounds (
	edition     TEXT NOT NULL REFERENCES editions,
	level       TEXT NOT NULL,     -- province or centre
	round       INTEGER NOT NULL,  -- 1, 2 of the year
	dossiers_by TEXT NOT NULL,     -- month-day
	evaluate_by TEXT NOT NULL,     -- month-day
	year_offset INTEGER NOT NULL,  -- 1: in the year after
	PRIMARY KEY (edition, level, round)
) STRICT, WITHOUT ROWID;

-- Documents of a dossier: Art. 6.
CREATE TABLE documents (
	edition  TEXT NOT NULL REFERENCES editions,
	document TEXT NOT NULL,
	label_en TEXT NOT NULL,
	label_vi TEXT NOT NULL,
	by       TEXT NOT NULL,        -- entity or commune
	kinds    TEXT NOT NULL,        -- applications that need it
	source   TEXT,
	PRIMARY KEY (edition, document)
) STRICT, WITHOUT ROWID;

-- Grounds of revocation: Art. 8.
CREATE TABLE revocations (
	edition  TEXT NOT NULL REFERENCES editions,
	ground   TEXT NOT NULL,
	label_en TEXT NOT NULL,
	label_vi TEXT NOT NULL,
	PRIMARY KEY (edition, ground)
) STRICT, WITHOUT ROWID;

-- Values the printed text leaves in doubt.
CREATE TABLE doubts (
	edition TEXT NOT NULL REFERENCES editions,
	"set"   INTEGER NOT NULL,
	code    TEXT NOT NULL,
	option  INTEGER NOT NULL,
	used    TEXT NOT NULL,         -- the value used
	note    TEXT NOT NULL,
	PRIMARY KEY (edition, "set", code, option)
) STRICT, WITHOUT ROWID;

-- A programme and its years: QĐ 919.
CREATE TABLE programme (
	edition   TEXT NOT NULL REFERENCES editions,
	programme TEXT NOT NULL,
	label_vi  TEXT NOT NULL,
	label_en  TEXT NOT NULL,
	"from"    TEXT NOT NULL,
	until     TEXT NOT NULL,
	source    TEXT,
	PRIMARY KEY (edition, programme)
) STRICT, WITHOUT ROWID;

-- Who may own a product: QĐ 919 Art. 1.3b, QĐ 26 Art. 2.3.
CREATE TABLE entity_types (
	edition  TEXT NOT NULL REFERENCES editions,
	type     TEXT NOT NULL,
	label_vi TEXT NOT NULL,
	label_en TEXT NOT NULL,
	sets     TEXT,                 -- the only sets it may enter; NULL: all
	source   TEXT,
	PRIMARY KEY (edition, type)
) STRICT, WITHOUT ROWID;

-- What a programme means to reach: QĐ 919 Art. 1.2b.
CREATE TABLE targets (
	edition   TEXT NOT NULL REFERENCES editions,
	code      TEXT NOT NULL,       -- T1
	label_vi  TEXT NOT NULL,
	label_en  TEXT NOT NULL,
	measure   TEXT NOT NULL,       -- what is counted: ocop(5)
	argument  TEXT,                -- the measure's parameter
	unit      TEXT NOT NULL,       -- product, percent ...
	target    INTEGER NOT NULL,    -- the least that meets it
	target_max INTEGER,            -- where the text gives a range
	baseline  INTEGER NOT NULL,    -- the value at the programme's start
	due       TEXT NOT NULL,
	source    TEXT,
	line      INTEGER NOT NULL,
	PRIMARY KEY (edition, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE funding_sources (
	edition  TEXT NOT NULL REFERENCES editions,
	funding  TEXT NOT NULL,
	label_vi TEXT NOT NULL,
	label_en TEXT NOT NULL,
	source   TEXT,
	PRIMARY KEY (edition, funding)
) STRICT, WITHOUT ROWID;

CREATE TABLE projects (
	edition  TEXT NOT NULL REFERENCES editions,
	project  TEXT NOT NULL,
	label_vi TEXT NOT NULL,
	label_en TEXT NOT NULL,
	kind     TEXT NOT NULL,        -- project or scheme
	source   TEXT,
	PRIMARY KEY (edition, project)
) STRICT, WITHOUT ROWID;

CREATE TABLE ethnic_groups (
	edition TEXT NOT NULL REFERENCES editions,
	ethnic  TEXT NOT NULL,         -- 01 to 54
	name    TEXT NOT NULL,
	PRIMARY KEY (edition, ethnic)
) STRICT, WITHOUT ROWID;

CREATE TABLE provinces (
	edition   TEXT NOT NULL REFERENCES editions,
	unit      TEXT NOT NULL,       -- two digits
	name      TEXT NOT NULL,
	full_name TEXT NOT NULL,
	name_en   TEXT,
	type      TEXT NOT NULL,
	PRIMARY KEY (edition, unit)
) STRICT, WITHOUT ROWID;

-- Administrative units: provinces, and communes below them.
CREATE TABLE units (
	unit      TEXT PRIMARY KEY,    -- code of QĐ 19/2025, zeros kept
	name      TEXT NOT NULL,
	full_name TEXT,
	name_en   TEXT,
	type      TEXT,
	province  TEXT REFERENCES units  -- NULL for a province
) STRICT, WITHOUT ROWID;
CREATE INDEX units_province ON units (province);

-- Who makes the products.
CREATE TABLE entities (
	entity   TEXT PRIMARY KEY,
	name     TEXT NOT NULL,
	type     TEXT NOT NULL,        -- entity_types
	leader   TEXT,                 -- the person who runs it
	gender   TEXT CHECK (gender IN ('female', 'male')),  -- the leader's
	ethnic   TEXT,                 -- the leader's; ethnic_groups
	tax_code TEXT,
	phone    TEXT,
	email    TEXT,
	address  TEXT,                 -- as it was written
	unit     TEXT REFERENCES units,
	note     TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE products (
	product TEXT PRIMARY KEY,      -- the province's own code
	name    TEXT NOT NULL,
	entity  TEXT NOT NULL REFERENCES entities,
	"set"   INTEGER,               -- sets; NULL while not known
	unit    TEXT REFERENCES units, -- the commune
	note    TEXT,
	code    TEXT UNIQUE            -- T-X-STT-YYYY, from its recognition on
) STRICT, WITHOUT ROWID;
CREATE INDEX products_entity ON products (entity);

-- The edition a round was opened under; it stays with it.
CREATE TABLE councils (
	round   TEXT PRIMARY KEY,      -- 2026-2
	edition TEXT NOT NULL REFERENCES editions
) STRICT, WITHOUT ROWID;

CREATE TABLE members (
	round        TEXT NOT NULL REFERENCES councils,
	member       TEXT NOT NULL,
	name         TEXT NOT NULL,
	organisation TEXT,
	role         TEXT CHECK (role IN ('chair', 'member')),
	interests    TEXT,             -- entities, blanks between
	PRIMARY KEY (round, member)
) STRICT, WITHOUT ROWID;

CREATE TABLE applications (
	round     TEXT NOT NULL REFERENCES councils,
	product   TEXT NOT NULL REFERENCES products,
	kind      TEXT NOT NULL CHECK (kind IN ('first', 'upgrade', 'renewal')),
	received  TEXT,
	documents TEXT,                -- documents, blanks between
	note      TEXT,
	PRIMARY KEY (round, product)
) STRICT, WITHOUT ROWID;

-- One member's sheet of one product.  A re-score is a new version.
CREATE TABLE sheets (
	round      TEXT NOT NULL,      -- with member: members
	product    TEXT NOT NULL REFERENCES products,
	member     TEXT NOT NULL,
	version    INTEGER NOT NULL CHECK (version >= 1),
	"set"      INTEGER NOT NULL,
	points     TEXT NOT NULL,      -- JSON array in the sheet's order,
	                               -- null where nothing was scored
	options    TEXT,               -- likewise, option numbers or null
	conditions TEXT,               -- JSON array of conditions raised
	reason     TEXT,               -- why it was scored again
	entry      INTEGER NOT NULL,   -- audit: the load that stored it
	PRIMARY KEY (round, product, member, version),
	FOREIGN KEY (round, member) REFERENCES members
) STRICT, WITHOUT ROWID;
CREATE TRIGGER sheets_keep BEFORE UPDATE ON sheets
BEGIN SELECT raise(ABORT, 'a sheet is never changed'); END;
CREATE TRIGGER sheets_stay BEFORE DELETE ON sheets
BEGIN SELECT raise(ABORT, 'a sheet is never removed'); END;

-- Certificates: Art. 4.
CREATE TABLE recognitions (
	product   TEXT NOT NULL REFERENCES products,
	decision  TEXT NOT NULL,       -- 3981/QĐ-UBND
	issued    TEXT NOT NULL,
	stars     INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
	expires   TEXT NOT NULL,       -- the last day it is valid
	kind      TEXT CHECK (kind IN ('first', 'upgrade', 'renewal')),
	round     TEXT,                -- NULL when it was not scored here
	authority TEXT,                -- who decided
	edition   TEXT,                -- the instrument it was decided under
	note      TEXT,
	PRIMARY KEY (product, decision),
	CHECK (expires > issued)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX recognitions_round ON recognitions (product, round)
 WHERE round IS NOT NULL;

-- The sheet that counts of each member and product: its last version.
CREATE VIEW sheets_in_force AS
SELECT *
  FROM sheets AS s
 WHERE NOT EXISTS (SELECT 1
                     FROM sheets AS later
                    WHERE later.round = s.round
                      AND later.product = s.product
                      AND later.member = s.member
                      AND later.version > s.version);

-- Every line of every sheet in force, as ocop-score reads them: a score, or a
-- condition that was raised.
CREATE VIEW sheet_lines AS
WITH leaf AS (
	SELECT edition, "set", part || code AS criterion,
	       row_number() OVER (
	           PARTITION BY edition, "set" ORDER BY line) - 1 AS at
	  FROM criteria
	 WHERE leaf = 1
)
SELECT s.round, s.product, s.member, s."set", leaf.criterion,
       p.value AS points,
       json_extract(s.options, '$[' || p.key || ']') AS option,
       NULL AS condition
  FROM sheets_in_force AS s
  JOIN councils AS c ON c.round = s.round
  JOIN json_each(s.points) AS p
  JOIN leaf ON leaf.edition = c.edition AND leaf."set" = s."set"
           AND leaf.at = p.key
 WHERE p.value IS NOT NULL
UNION ALL
SELECT s.round, s.product, s.member, s."set", NULL, NULL, NULL, c.value
  FROM sheets_in_force AS s
  JOIN json_each(s.conditions) AS c;

-- Every recognition with the day the product's next one was issued, or NULL.
-- A product holds it on a day when issued <= day and (superseded IS NULL or
-- superseded > day); it is valid when expires >= day as well.
CREATE VIEW recognition_spans AS
SELECT r.*,
       (SELECT min(later.issued)
          FROM recognitions AS later
         WHERE later.product = r.product
           AND (later.issued, later.decision) > (r.issued, r.decision))
           AS superseded
  FROM recognitions AS r;
