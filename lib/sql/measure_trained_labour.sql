-- Workers of the entities with a valid product in the latest year on record,
-- and how many of them are trained.
--
-- in:  :as_of
-- out: key, name, detail, unit, province, groups, counted, of, known: measures
--      in ocop(5)
WITH holders AS (
	SELECT entity, group_concat(DISTINCT "group") AS groups
	  FROM holdings
	 WHERE issued <= :as_of
	   AND void > :as_of
	   AND (expires >= :as_of OR ends >= :as_of)
	 GROUP BY entity
), latest AS (
	SELECT entity, max(year) AS year
	  FROM labour
	 WHERE year <= CAST(substr(:as_of, 1, 4) AS INTEGER)
	 GROUP BY entity
)
SELECT e.entity AS key, e.name, l.year AS detail, e.unit,
       coalesce(u.province, u.unit) AS province,
       replace(h.groups, ',', ' ') AS groups,
       coalesce(l.trained, 0) AS counted,
       l.workers AS of,
       l.trained IS NOT NULL AS known
  FROM holders AS h
  JOIN entities AS e ON e.entity = h.entity
  JOIN latest AS y ON y.entity = e.entity
  JOIN labour AS l ON l.entity = y.entity AND l.year = y.year
  LEFT JOIN units AS u ON u.unit = e.unit
 ORDER BY e.entity;
