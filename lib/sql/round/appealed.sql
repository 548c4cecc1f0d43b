-- Whether an appeal speaks of a round's result.
--
-- in:  :round, :product
-- out: round  of the appeal
SELECT round
  FROM applications
 WHERE appeals = :round
   AND product = :product
 ORDER BY round
 LIMIT 1;
