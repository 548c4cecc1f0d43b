-- Entities with a valid product, and whether an ethnic minority leads them.
--
-- in:  :as_of, :argument  the majority, left out
-- out: key, name, detail, unit, province, groups, counted, of, known: measures
--      in ocop(5)
WITH holders AS (
	SELECT entity, group_concat(DISTINCT "group") AS groups
	  FROM holdings
	 WHERE issued <= :as_of
	   AND void > :as_of
	   AND (expires >= :as_of OR ends >= :as_of)
	 GROUP BY entity
)
SELECT e.entity AS key, e.name, e.ethnic AS detail, e.unit,
       coalesce(u.province, u.unit) AS province,
       replace(h.groups, ',', ' ') AS groups,
       coalesce(e.ethnic <> :argument, 0) AS counted,
       1 AS of,
       e.ethnic IS NOT NULL AS known
  FROM holders AS h
  JOIN entities AS e ON e.entity = h.entity
  LEFT JOIN units AS u ON u.unit = e.unit
 ORDER BY e.entity;
