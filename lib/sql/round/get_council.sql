-- The edition a round was opened under.
--
-- in:  :round
-- out: edition
SELECT edition
  FROM councils
 WHERE round = :round;
