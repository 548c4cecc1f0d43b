-- Whether units has a key.
--
-- in:  :value
-- out: a row if it has
SELECT 1
  FROM units
 WHERE unit = :value;
