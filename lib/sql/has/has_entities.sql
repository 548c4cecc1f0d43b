-- Whether entities has a key.
--
-- in:  :value
-- out: a row if it has
SELECT 1
  FROM entities
 WHERE entity = :value;
