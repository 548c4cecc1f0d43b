-- Every row of referrals.
SELECT round, product, sent, letter, answered, result, stars, mean,
       decision, issued, note
  FROM referrals
 ORDER BY round, product;
