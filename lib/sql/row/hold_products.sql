-- Fills the table held (temp/temp_held.sql) for a day.
--
-- in:  :as_of
INSERT INTO held (day, product, name, entity, village, unit, province, "group",
       stars, decision, expires, valid)
SELECT :as_of, product, name, entity, village, unit, province, "group",
       stars, decision, expires,
       last >= :as_of
  FROM holdings_then
 WHERE day = :as_of
   AND issued <= :as_of
   AND (superseded IS NULL OR superseded > :as_of);
