-- What a round recognised of a product.
--
-- in:  :round, :product
-- out: decision, stars  a row if it did
SELECT decision, stars
  FROM recognitions
 WHERE round = :round
   AND product = :product;
