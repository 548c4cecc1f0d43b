-- Entities with a valid product, and whether they are in a circular or green
-- chain and a stable raw-material area supplies them; that of one in a chain is
-- known where any area on record is theirs and says whether it is stable.
--
-- in:  :as_of
-- out: key, name, detail, unit, province, groups, counted, of, known: measures
--      in ocop(5)
WITH supplied AS (
	SELECT j.value AS entity,
	       min(CASE WHEN a.stable = 1
	                 AND (a.valid_from IS NULL OR a.valid_from <= :as_of)
	                 AND (a.valid_until IS NULL OR a.valid_until >= :as_of)
	                THEN a.area END) AS area
	  FROM areas AS a
	  JOIN json_each('[' || replace(json_quote(a.entities), ' ', '","')
	                     || ']') AS j
	 WHERE a.stable IS NOT NULL
	 GROUP BY j.value
)
SELECT h.entity AS key, h.name, h.chain || ' ' || coalesce(s.area, '') AS detail,
       h.unit, h.province, h.groups,
       coalesce(h.chain <> 'none' AND s.area IS NOT NULL, 0) AS counted,
       1 AS of,
       h.chain IS NOT NULL
           AND (h.chain = 'none' OR s.entity IS NOT NULL) AS known
  FROM holders AS h
  LEFT JOIN supplied AS s ON s.entity = h.entity
 WHERE h.day = :as_of
 ORDER BY h.entity;
