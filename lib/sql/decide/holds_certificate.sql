-- Whether a product holds a valid certificate on a day.
--
-- in:  :product, :day
-- out: decision  a row if it does
SELECT decision
  FROM recognition_spans
 WHERE product = :product
   AND issued <= :day
   AND (superseded IS NULL OR superseded > :day)
   AND last >= :day
 LIMIT 1;
