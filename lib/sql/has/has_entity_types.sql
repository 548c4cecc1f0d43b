-- Whether entity_types has a key.
--
-- in:  :value
-- out: a row if it has
SELECT 1
  FROM entity_types
 WHERE type = :value;
