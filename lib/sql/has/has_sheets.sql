-- Whether a round has any sheet yet.
--
-- in:  :round
-- out: a row if it has
SELECT 1
  FROM sheets
 WHERE round = :round
 LIMIT 1;
