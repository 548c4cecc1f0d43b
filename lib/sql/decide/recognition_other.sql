-- Another recognition of a product under the same number, of another day.
--
-- in:  :product, :decision, :issued
-- out: issued  a row if there is one
SELECT issued
  FROM recognitions
 WHERE product = :product
   AND decision = :decision
   AND issued <> :issued
 ORDER BY issued DESC
 LIMIT 1;
