-- Entities with a valid product, and whether they are of a type.
--
-- in:  :as_of, :argument  the type
-- out: key, name, detail, unit, province, groups, counted, of, known: measures
--      in ocop(5)
SELECT entity AS key, name, type AS detail, unit, province, groups,
       type = :argument AS counted,
       1 AS of,
       1 AS known
  FROM holders
 WHERE day = :as_of
 ORDER BY entity;
