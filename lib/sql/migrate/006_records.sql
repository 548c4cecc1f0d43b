-- Records that the targets of a programme are counted from, and what the
-- programme costs: QĐ 919/QĐ-TTg Art. 1.2b, 1.5a and Annex.

-- What targets T6 and T11 ask of an entity; NULL: not recorded.
ALTER TABLE entities ADD COLUMN chain TEXT;     -- circular, green, or none
ALTER TABLE entities ADD COLUMN channels TEXT;  -- supermarket, convenience,
	                                        -- ecommerce, or none
ALTER TABLE products ADD COLUMN village TEXT REFERENCES villages;
	                       -- the craft village it comes from

-- Traditional craft villages: target T7.
CREATE TABLE villages (
	village    TEXT PRIMARY KEY,   -- the province's own code
	name       TEXT NOT NULL,
	unit       TEXT REFERENCES units,
	craft      TEXT,               -- what is made there
	recognised TEXT,               -- date the province recognised it
	decision   TEXT,               -- by which decision
	note       TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX products_village ON products (village);

-- Raw-material areas and whom they supply: target T6.
CREATE TABLE areas (
	area         TEXT PRIMARY KEY, -- the province's own code
	name         TEXT NOT NULL,
	entities     TEXT,             -- entities it supplies, blanks between
	growing_code TEXT,             -- mã số vùng trồng
	hectares     TEXT,             -- a decimal number
	unit         TEXT REFERENCES units,
	stable       INTEGER CHECK (stable IN (0, 1)),  -- a stable supply?
	valid_from   TEXT,
	valid_until  TEXT,             -- the last day; NULL: open
	note         TEXT,
	CHECK (valid_until IS NULL OR valid_from IS NULL
	       OR valid_until >= valid_from)
) STRICT, WITHOUT ROWID;

-- Who works for an entity in a year: target T8.
CREATE TABLE labour (
	entity  TEXT NOT NULL REFERENCES entities,
	year    INTEGER NOT NULL,
	workers INTEGER NOT NULL CHECK (workers >= 0),
	trained INTEGER CHECK (trained BETWEEN 0 AND workers),
	        -- with a fitting diploma or certificate; NULL: not recorded
	note    TEXT,
	PRIMARY KEY (entity, year)
) STRICT, WITHOUT ROWID;

-- Places that show and sell OCOP products: target T12.
CREATE TABLE sales_points (
	point   TEXT PRIMARY KEY,      -- the province's own code
	name    TEXT NOT NULL,
	unit    TEXT REFERENCES units, -- the commune, or the province
	address TEXT,                  -- as it was written
	opened  TEXT,
	closed  TEXT,                  -- the first day it is no more
	note    TEXT
) STRICT, WITHOUT ROWID;

-- Forums, fairs and other trade events: target T13.
CREATE TABLE forums (
	forum         TEXT PRIMARY KEY,
	name          TEXT NOT NULL,
	event         TEXT NOT NULL,   -- forum, fair or promotion
	international INTEGER CHECK (international IN (0, 1)),
	held          TEXT NOT NULL,   -- its first day
	place         TEXT,
	note          TEXT
) STRICT, WITHOUT ROWID;

-- Money of a year by source, in million đồng: Art. 1.5a.
CREATE TABLE funding (
	year      INTEGER NOT NULL,
	source    TEXT NOT NULL,       -- funding_sources
	planned   TEXT,                -- million đồng, a decimal number
	disbursed TEXT,                -- likewise
	note      TEXT,
	PRIMARY KEY (year, source)
) STRICT, WITHOUT ROWID;

-- The list of priority projects gives its name to what is done about them.
ALTER TABLE projects RENAME TO programme_projects;

-- How a priority project stands in a year: Annex.
CREATE TABLE projects (
	project   TEXT NOT NULL,       -- programme_projects
	year      INTEGER NOT NULL,
	progress  TEXT NOT NULL,       -- planned, running, done or stopped
	planned   TEXT,                -- million đồng, a decimal number
	disbursed TEXT,                -- likewise
	result    TEXT,
	note      TEXT,
	PRIMARY KEY (project, year)
) STRICT, WITHOUT ROWID;

-- What each product holds or held, with where and whose it is.  It holds it
-- on a day when issued <= day and (superseded IS NULL or superseded > day);
-- it is valid when expires >= day as well.
CREATE VIEW holdings AS
SELECT s.product, p.name, p.entity, p."set", p.village,
       coalesce(p.unit, e.unit) AS unit,
       coalesce(u.province, u.unit) AS province,
       (SELECT c."group"
          FROM sets AS c
          JOIN editions AS d ON d.edition = c.edition
         WHERE c."set" = p."set"
         ORDER BY d.loaded DESC
         LIMIT 1) AS "group",
       s.decision, s.stars, s.issued, s.expires, s.superseded
  FROM recognition_spans AS s
  JOIN products AS p ON p.product = s.product
  JOIN entities AS e ON e.entity = p.entity
  LEFT JOIN units AS u ON u.unit = coalesce(p.unit, e.unit);
