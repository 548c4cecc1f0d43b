-- The products that a round sent up to the centre.
--
-- in:  :round
-- out: product
SELECT product
  FROM referrals
 WHERE round = :round
 ORDER BY product;
