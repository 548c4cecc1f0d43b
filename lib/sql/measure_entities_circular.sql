-- Entities with a valid product, and whether they are in a circular or green
-- chain and a stable raw-material area supplies them.
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
), supplied AS (
	SELECT j.value AS entity, min(a.area) AS area
	  FROM areas AS a
	  JOIN json_each('[' || replace(json_quote(a.entities), ' ', '","')
	                     || ']') AS j
	 WHERE a.stable = 1
	   AND (a.valid_from IS NULL OR a.valid_from <= :as_of)
	   AND (a.valid_until IS NULL OR a.valid_until >= :as_of)
	 GROUP BY j.value
)
SELECT e.entity AS key, e.name,
       e.chain || ' ' || coalesce(s.area, '') AS detail, e.unit,
       coalesce(u.province, u.unit) AS province,
       replace(h.groups, ',', ' ') AS groups,
       coalesce(e.chain <> 'none' AND s.area IS NOT NULL, 0) AS counted,
       1 AS of,
       e.chain IS NOT NULL AS known
  FROM holders AS h
  JOIN entities AS e ON e.entity = h.entity
  LEFT JOIN supplied AS s ON s.entity = e.entity
  LEFT JOIN units AS u ON u.unit = e.unit
 ORDER BY e.entity;
