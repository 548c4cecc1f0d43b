-- Whether a round has any agreed sheet or maker's own yet.
--
-- in:  :round
-- out: a row if it has
SELECT 1
  FROM single_sheets
 WHERE round = :round
 LIMIT 1;
