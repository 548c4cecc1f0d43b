-- The conclusion that a revocation rests on: the last one of its ground by the
-- day.
--
-- in:  :product, :ground, :day
-- out: concluded
SELECT concluded
  FROM conclusions
 WHERE product = :product
   AND ground = :ground
   AND concluded <= :day
   AND (lifted IS NULL OR lifted > :day)
 ORDER BY concluded DESC
 LIMIT 1;
