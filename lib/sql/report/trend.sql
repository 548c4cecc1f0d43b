-- How a catalog stands on a day, and what the year up to it brought.  What
-- expires does so on the day after its last, unless something else begins on
-- that day.
--
-- in:  :as_of
-- out: section, item, count
WITH valid AS (
	SELECT *
	  FROM held
	 WHERE day = :as_of
	   AND valid
), lines (at, section, item, count) AS (
	SELECT 1, 'recognised', coalesce(kind, 'unknown'), count(*)
	  FROM recognitions
	 WHERE substr(issued, 1, 4) = substr(:as_of, 1, 4)
	   AND issued <= :as_of
	 GROUP BY kind
	UNION ALL
	SELECT 2, 'expired', 'products', count(*)
	  FROM recognition_spans
	 WHERE ends < :as_of
	   AND substr(date(ends, '+1 day'), 1, 4) = substr(:as_of, 1, 4)
	   AND (revoked IS NULL OR revoked > date(ends, '+1 day'))
	   AND (superseded IS NULL OR superseded > date(ends, '+1 day'))
	UNION ALL
	SELECT 2, 'revoked', 'products', count(*)
	  FROM recognition_spans
	 WHERE substr(revoked, 1, 4) = substr(:as_of, 1, 4)
	   AND revoked <= :as_of
	   AND (superseded IS NULL OR superseded >= revoked)
	UNION ALL
	SELECT 3, 'valid', 'products', count(*) FROM valid
	UNION ALL
	SELECT 3, 'valid', 'entities', count(DISTINCT entity) FROM valid
	UNION ALL
	SELECT 4, 'stars', stars, count(*) FROM valid GROUP BY stars
	UNION ALL
	SELECT 5, 'groups', coalesce("group", 'none'), count(*)
	  FROM valid
	 GROUP BY "group"
	UNION ALL
	SELECT 6, 'entities', type, count(*)
	  FROM holders
	 WHERE day = :as_of
	 GROUP BY type
)
SELECT section, item, count
  FROM lines
 ORDER BY at, section, CAST(item AS INTEGER), item;
