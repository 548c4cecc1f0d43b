-- The recognition a revocation speaks of: of several of one number the one
-- that was there on the day.
--
-- in:  :product, :decision, :revoked
-- out: issued, stars
--      ends        last day of its term
--      superseded  day the product's next one was issued, or NULL
SELECT issued, stars, ends, superseded
  FROM recognition_spans
 WHERE product = :product
   AND decision = :decision
 ORDER BY issued <= :revoked DESC, issued DESC
 LIMIT 1;
