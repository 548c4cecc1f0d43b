-- Whether states has a key.
--
-- in:  :value
-- out: a row if it has
SELECT 1
  FROM states
 WHERE state = :value;
