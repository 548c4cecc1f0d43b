-- What reports count of entities and products holds from a day.

-- What it was before each change, oldest first, as a JSON array: of each the
-- day of the change (before) and all counted columns that had a value, and the
-- unit of a product, even if it had none ("": its maker's).  NULL: nothing was
-- ever another.  The newest change is that of the day since.
ALTER TABLE entities ADD COLUMN past
	TEXT CHECK (past IS NULL OR json_valid(past));
ALTER TABLE entities ADD COLUMN since
	TEXT GENERATED ALWAYS AS
	(CASE WHEN json_valid(past)
	      THEN json_extract(past, '$[#-1].before') END);
CREATE INDEX entities_past ON entities (entity) WHERE past IS NOT NULL;

ALTER TABLE products ADD COLUMN past
	TEXT CHECK (past IS NULL OR json_valid(past));
ALTER TABLE products ADD COLUMN since
	TEXT GENERATED ALWAYS AS
	(CASE WHEN json_valid(past)
	      THEN json_extract(past, '$[#-1].before') END);
CREATE INDEX products_past ON products (product) WHERE past IS NOT NULL;

-- The same as rows: "from" is the first day, NULL for the first that is known,
-- and until the last.
CREATE VIEW past_entities AS
SELECT e.entity,
       lag(f.value ->> 'before')
           OVER (PARTITION BY e.entity ORDER BY f.key) AS "from",
       date(f.value ->> 'before', '-1 day') AS until,
       f.value ->> 'type' AS type, f.value ->> 'gender' AS gender,
       f.value ->> 'ethnic' AS ethnic, f.value ->> 'unit' AS unit,
       f.value ->> 'chain' AS chain, f.value ->> 'channels' AS channels
  FROM entities AS e
  JOIN json_each(e.past) AS f
 WHERE e.past IS NOT NULL;

CREATE VIEW past_products AS
SELECT p.product,
       lag(f.value ->> 'before')
           OVER (PARTITION BY p.product ORDER BY f.key) AS "from",
       date(f.value ->> 'before', '-1 day') AS until,
       f.value ->> 'entity' AS entity,
       CAST(f.value ->> 'set' AS INTEGER) AS "set",
       nullif(f.value ->> 'unit', '') AS unit,
       f.value ->> 'village' AS village
  FROM products AS p
  JOIN json_each(p.past) AS f
 WHERE p.past IS NOT NULL;
