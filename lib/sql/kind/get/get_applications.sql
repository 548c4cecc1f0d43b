-- The stored row of applications with a key.
--
-- in:  :round, :product
-- out: its columns, in order
SELECT round, product, kind, received, documents, note, appeals, samples
  FROM applications
 WHERE round = :round
   AND product = :product;
