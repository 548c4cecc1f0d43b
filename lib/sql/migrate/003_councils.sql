-- Councils: the parameters of a round, the roles of members, and the sheets a
-- product has once in a round.

-- What a council's regulation (Quy chế) sets for its round: QĐ 26/2026 Art.
-- 7.3b.  NULL: as the edition has it.
ALTER TABLE councils ADD COLUMN level
	TEXT CHECK (level IN ('province', 'centre'));  -- whose council it is
ALTER TABLE councils ADD COLUMN deviation_limit
	INTEGER CHECK (deviation_limit >= 0);  -- points between two totals
ALTER TABLE councils ADD COLUMN quorum_percent
	INTEGER CHECK (quorum_percent BETWEEN 0 AND 100);  -- of the members
ALTER TABLE councils ADD COLUMN quorum_chair
	INTEGER CHECK (quorum_chair IN (0, 1));  -- 1: none without the chair
ALTER TABLE councils ADD COLUMN minima
	TEXT CHECK (minima IN ('majority', 'every', 'lowest', 'agreed'));
	-- whose sheets must reach a star minimum
ALTER TABLE councils ADD COLUMN send_up
	TEXT CHECK (send_up IN ('stars', 'points'));  -- what goes to the centre
ALTER TABLE councils ADD COLUMN regulation TEXT;  -- number of the Quy chế
ALTER TABLE councils ADD COLUMN note TEXT;

-- Members may hold two more roles.  A CHECK cannot be changed, so the table
-- is made again; sheets refer to it and are looked at when all is in place.
PRAGMA defer_foreign_keys = ON;
CREATE TEMP TABLE members_before AS SELECT * FROM main.members;
DROP TABLE main.members;
CREATE TABLE members (
	round        TEXT NOT NULL REFERENCES councils,
	member       TEXT NOT NULL,
	name         TEXT NOT NULL,
	organisation TEXT,
	role         TEXT CHECK (role IN
	                 ('chair', 'member', 'advisory', 'secretary')),
	                               -- NULL: member
	interests    TEXT,             -- entities, blanks between
	PRIMARY KEY (round, member)
) STRICT, WITHOUT ROWID;
INSERT INTO members (round, member, name, organisation, role, interests)
SELECT round, member, name, organisation, role, interests
  FROM temp.members_before;
DROP TABLE temp.members_before;

-- Who scores: the chair and the members of the council.  The advisory team
-- (tổ tư vấn) and the secretary do not: Art. 7.3b, c.
CREATE VIEW scorers AS
SELECT *
  FROM members
 WHERE role IS NULL
    OR role IN ('chair', 'member');

-- Sheets of which a product has one in a round: the advisory team's agreed
-- sheet (agreed) and the maker's own, Mẫu 02 (self).  As with the sheets of
-- the council, another one is a new version.
CREATE TABLE single_sheets (
	kind       TEXT NOT NULL CHECK (kind IN ('agreed', 'self')),
	round      TEXT NOT NULL REFERENCES councils,
	product    TEXT NOT NULL REFERENCES products,
	version    INTEGER NOT NULL CHECK (version >= 1),
	"set"      INTEGER NOT NULL,
	points     TEXT NOT NULL,      -- as in sheets
	options    TEXT,               -- likewise
	conditions TEXT,               -- likewise
	reason     TEXT,               -- why it was given again
	entry      INTEGER NOT NULL,   -- audit: the load that stored it
	PRIMARY KEY (round, product, kind, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER single_sheets_keep BEFORE UPDATE ON single_sheets
BEGIN SELECT raise(ABORT, 'a sheet is never changed'); END;
CREATE TRIGGER single_sheets_stay BEFORE DELETE ON single_sheets
BEGIN SELECT raise(ABORT, 'a sheet is never removed'); END;

-- The one that counts of each kind and product: its last version.
CREATE VIEW single_sheets_in_force AS
SELECT *
  FROM single_sheets AS s
 WHERE NOT EXISTS (SELECT 1
                     FROM single_sheets AS later
                    WHERE later.round = s.round
                      AND later.product = s.product
                      AND later.kind = s.kind
                      AND later.version > s.version);

-- The scored criteria with their places in a sheet's arrays, from 0.
CREATE VIEW leaves AS
SELECT edition, "set", part || code AS criterion,
       row_number() OVER (PARTITION BY edition, "set" ORDER BY line) - 1 AS at
  FROM criteria
 WHERE leaf = 1;

-- Every line of them, as sheet_lines has those of the council.
CREATE VIEW single_sheet_lines AS
SELECT s.kind, s.round, s.product, s."set", leaf.criterion,
       p.value AS points,
       json_extract(s.options, '$[' || p.key || ']') AS option,
       NULL AS condition
  FROM single_sheets_in_force AS s
  JOIN councils AS c ON c.round = s.round
  JOIN json_each(s.points) AS p
  JOIN leaves AS leaf ON leaf.edition = c.edition AND leaf."set" = s."set"
                     AND leaf.at = p.key
 WHERE p.value IS NOT NULL
UNION ALL
SELECT s.kind, s.round, s.product, s."set", NULL, NULL, NULL, c.value
  FROM single_sheets_in_force AS s
  JOIN json_each(s.conditions) AS c;
