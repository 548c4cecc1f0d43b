-- Entities with a valid product, and whether an ethnic minority leads them.
--
-- in:  :as_of, :argument  the majority, left out
-- out: key, name, detail, unit, province, groups, counted, of, known: measures
--      in ocop(5)
SELECT entity AS key, name, ethnic AS detail, unit, province, groups,
       coalesce(ethnic <> :argument, 0) AS counted,
       1 AS of,
       ethnic IS NOT NULL AS known
  FROM holders
 WHERE day = :as_of
 ORDER BY entity;
