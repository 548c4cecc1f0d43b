-- Share of the recognised products that were recognised again.
--
-- in:  :as_of
-- out: numerator    products with an upgrade or a renewal
--      denominator  products with a valid recognition
--      known        as the denominator
SELECT count(*) FILTER (WHERE EXISTS (
           SELECT 1
             FROM recognitions AS again
            WHERE again.product = s.product
              AND again.issued <= :as_of
              AND again.kind IN ('upgrade', 'renewal'))) AS numerator,
       count(*) AS denominator,
       count(*) AS known
  FROM recognition_spans AS s
 WHERE s.issued <= :as_of
   AND s.expires >= :as_of
   AND (s.superseded IS NULL OR s.superseded > :as_of);
