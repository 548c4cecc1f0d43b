-- Whether grounds has a key.
--
-- in:  :value
-- out: a row if it has
SELECT 1
  FROM grounds
 WHERE ground = :value;
