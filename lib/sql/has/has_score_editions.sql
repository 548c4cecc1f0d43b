-- Whether there is an edition with score sheets of that name.
--
-- in:  :value
-- out: a row if there is
SELECT 1
  FROM editions
 WHERE edition = :value
   AND scores = 1;
