-- Another recognition of a product on the same day.
--
-- in:  :product, :decision, :issued
-- out: decision, stars  a row if there is one
SELECT decision, stars
  FROM recognitions
 WHERE product = :product
   AND issued = :issued
   AND decision <> :decision
 ORDER BY decision
 LIMIT 1;
