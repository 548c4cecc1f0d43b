-- The stored row of referrals with a key.
--
-- in:  :round, :product
-- out: its columns, in order
SELECT round, product, sent, letter, answered, result, stars, mean,
       decision, issued, note
  FROM referrals
 WHERE round = :round
   AND product = :product;
