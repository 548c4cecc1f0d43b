-- A product that a member has scored in a round.
--
-- in:  :round, :member
-- out: product  a row if there is one
SELECT product
  FROM sheets
 WHERE round = :round
   AND member = :member
 ORDER BY product
 LIMIT 1;
