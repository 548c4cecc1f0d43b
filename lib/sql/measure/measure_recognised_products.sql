-- Products that hold a recognition, and whether it is valid with so many stars.
--
-- in:  :as_of, :argument  least stars
-- out: key, name, detail, unit, province, groups, counted, of, known: measures
--      in ocop(5)
SELECT product AS key, name,
       stars || ' ' || decision || ' ' || expires AS detail,
       unit, province, "group" AS groups,
       valid AND stars >= CAST(:argument AS INTEGER) AS counted,
       NULL AS of,
       1 AS known
  FROM held
 WHERE day = :as_of
 ORDER BY product;
