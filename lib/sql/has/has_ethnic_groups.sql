-- Whether ethnic_groups has a key.
--
-- in:  :value
-- out: a row if it has
SELECT 1
  FROM ethnic_groups
 WHERE ethnic = :value;
