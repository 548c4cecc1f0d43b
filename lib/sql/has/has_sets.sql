-- Whether any edition has a set.
--
-- in:  :value
-- out: a row if one has
SELECT 1
  FROM sets
 WHERE "set" = CAST(:value AS INTEGER)
 LIMIT 1;
