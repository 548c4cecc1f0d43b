-- Products that hold a recognition, and whether it is valid with so many stars.
--
-- in:  :as_of, :argument  least stars
-- out: key, name, detail, unit, province, groups, counted, of, known: measures
--      in ocop(5)
SELECT product AS key, name,
       stars || ' ' || decision || ' ' || expires AS detail,
       unit, province, "group" AS groups,
       void > :as_of AND (expires >= :as_of OR ends >= :as_of)
           AND stars >= CAST(:argument AS INTEGER) AS counted,
       NULL AS of,
       1 AS known
  FROM holdings
 WHERE issued <= :as_of
   AND (superseded IS NULL OR superseded > :as_of)
 ORDER BY product;
