-- Whether villages has a key.
--
-- in:  :value
-- out: a row if it has
SELECT 1
  FROM villages
 WHERE village = :value;
