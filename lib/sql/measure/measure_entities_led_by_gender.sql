-- Entities with a valid product, and whether someone of a gender leads them.
--
-- in:  :as_of, :argument  female or male
-- out: key, name, detail, unit, province, groups, counted, of, known: measures
--      in ocop(5)
SELECT entity AS key, name, gender AS detail, unit, province, groups,
       coalesce(gender = :argument, 0) AS counted,
       1 AS of,
       gender IS NOT NULL AS known
  FROM holders
 WHERE day = :as_of
 ORDER BY entity;
