-- Workers of the entities with a valid product in the latest year on record,
-- and how many of them are trained.
--
-- in:  :as_of
-- out: key, name, detail, unit, province, groups, counted, of, known: measures
--      in ocop(5)
WITH latest AS (
	SELECT entity, max(year) AS year
	  FROM labour
	 WHERE year <= CAST(substr(:as_of, 1, 4) AS INTEGER)
	 GROUP BY entity
)
SELECT h.entity AS key, h.name, l.year AS detail, h.unit, h.province, h.groups,
       coalesce(l.trained, 0) AS counted,
       l.workers AS of,
       l.trained IS NOT NULL AS known
  FROM holders AS h
  JOIN latest AS y ON y.entity = h.entity
  JOIN labour AS l ON l.entity = y.entity AND l.year = y.year
 WHERE h.day = :as_of
 ORDER BY h.entity;
