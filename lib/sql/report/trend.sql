-- title: Year by year
-- columns: year section item count
-- reads: years
--
-- How a catalog was at the end of each year since the first recognition, the
-- last of them on a day, and what the year up to it brought.  What expires does
-- so on the day after its last, unless something else begins on that day.
--
-- in:  :as_of
-- out: year, section, item, count
WITH RECURSIVE years (year) AS (
	SELECT CAST(substr(min(issued), 1, 4) AS INTEGER) AS first
	  FROM recognitions
	HAVING first <= CAST(substr(:as_of, 1, 4) AS INTEGER)
	UNION ALL
	SELECT year + 1
	  FROM years
	 WHERE year < CAST(substr(:as_of, 1, 4) AS INTEGER)
), days AS (
	SELECT CAST(year AS TEXT) AS year, min(year || '-12-31', :as_of) AS day
	  FROM years
), over AS MATERIALIZED (
	SELECT date(ends, '+1 day') AS day, ends, revoked, superseded
	  FROM recognition_spans
	 WHERE ends < :as_of
), taken AS MATERIALIZED (
	SELECT revoked, superseded
	  FROM recognition_spans
	 WHERE revoked <= :as_of
), valid AS (
	SELECT d.year, h.*
	  FROM days AS d
	  JOIN held AS h ON h.day = d.day
	 WHERE h.valid
), lines (year, at, section, item, count) AS (
	SELECT d.year, 1, 'recognised', coalesce(r.kind, 'unknown'), count(*)
	  FROM days AS d
	  JOIN recognitions AS r ON substr(r.issued, 1, 4) = d.year
	                        AND r.issued <= d.day
	 GROUP BY d.year, r.kind
	UNION ALL
	SELECT d.year, 2, 'expired', 'products',
	       count(*) FILTER (
	           WHERE o.ends < d.day
	             AND (o.revoked IS NULL OR o.revoked > o.day)
	             AND (o.superseded IS NULL OR o.superseded > o.day))
	  FROM days AS d
	  LEFT JOIN over AS o ON substr(o.day, 1, 4) = d.year
	 GROUP BY d.year
	UNION ALL
	SELECT d.year, 2, 'revoked', 'products',
	       count(*) FILTER (
	           WHERE t.revoked <= d.day
	             AND (t.superseded IS NULL OR t.superseded >= t.revoked))
	  FROM days AS d
	  LEFT JOIN taken AS t ON substr(t.revoked, 1, 4) = d.year
	 GROUP BY d.year
	UNION ALL
	SELECT d.year, 3, 'valid', 'products', count(v.product)
	  FROM days AS d
	  LEFT JOIN valid AS v ON v.day = d.day
	 GROUP BY d.year
	UNION ALL
	SELECT d.year, 3, 'valid', 'entities', count(DISTINCT v.entity)
	  FROM days AS d
	  LEFT JOIN valid AS v ON v.day = d.day
	 GROUP BY d.year
	UNION ALL
	SELECT year, 4, 'stars', stars, count(*) FROM valid GROUP BY year, stars
	UNION ALL
	SELECT year, 5, 'groups', coalesce("group", 'none'), count(*)
	  FROM valid
	 GROUP BY year, "group"
	UNION ALL
	SELECT d.year, 6, 'entities', h.type, count(*)
	  FROM days AS d
	  JOIN holders AS h ON h.day = d.day
	 GROUP BY d.year, h.type
)
SELECT year, section, item, count
  FROM lines
 ORDER BY year, at, section, CAST(item AS INTEGER), item;
