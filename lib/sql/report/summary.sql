-- title: The OCOP programme
-- columns: section item count
-- reads: facts
--
-- The figures of a catalog on a day, one a line.
--
-- in:  :as_of
-- out: section, item, count
WITH held AS MATERIALIZED (
	SELECT s.product, s.stars, s.last >= :as_of AS valid,
	       coalesce(s.revoked <= :as_of, 0) AS revoked, p.entity, p."set"
	  FROM recognition_spans AS s
	  JOIN products_then AS p ON p.day = :as_of AND p.product = s.product
	 WHERE s.issued <= :as_of
	   AND (s.superseded IS NULL OR s.superseded > :as_of)
), valid AS (
	SELECT *
	  FROM held
	 WHERE valid
), units_then AS (
	SELECT u.province
	  FROM units AS u
	  JOIN unit_terms AS t ON t.unit = u.unit
	 WHERE (u.valid_from IS NULL OR u.valid_from <= :as_of)
	   AND (t.until IS NULL OR t.until >= :as_of)
), lines (at, section, item, count) AS (
	SELECT 1, 'registered', 'provinces', count(*)
	  FROM units_then WHERE province IS NULL
	UNION ALL
	SELECT 1, 'registered', 'communes', count(*)
	  FROM units_then WHERE province IS NOT NULL
	UNION ALL
	SELECT 2, 'registered', 'entities', count(*) FROM entities
	UNION ALL
	SELECT 3, 'registered', 'products', count(*) FROM products
	UNION ALL
	SELECT 4, 'recognised', 'valid', count(*) FROM valid
	UNION ALL
	SELECT 4, 'recognised', 'expired', count(*)
	  FROM held
	 WHERE NOT valid
	   AND NOT revoked
	UNION ALL
	SELECT 4, 'recognised', 'revoked', count(*)
	  FROM held WHERE revoked
	UNION ALL
	SELECT 5, 'stars', stars, count(*) FROM valid GROUP BY stars
	UNION ALL
	SELECT 6, 'entities', e.type, count(DISTINCT e.entity)
	  FROM valid
	  JOIN entities_then AS e ON e.day = :as_of
	                         AND e.entity = valid.entity
	 GROUP BY e.type
	UNION ALL
	SELECT 7, 'sets', coalesce("set", 'none'), count(*)
	  FROM valid
	 GROUP BY "set"
	UNION ALL
	SELECT 8, 'sheets', round, count(*)
	  FROM sheets
	 WHERE version = 1
	 GROUP BY round
)
SELECT section, item, count
  FROM lines
 ORDER BY at, section, CAST(item AS INTEGER), item;
