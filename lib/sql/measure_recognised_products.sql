-- Products whose recognition of so many stars is valid on a day.
--
-- in:  :as_of, :argument  least stars
-- out: numerator
--      denominator  NULL: a count, not a share
--      known        products recognised by that day; 0: no data
SELECT count(*) FILTER (WHERE expires >= :as_of
                          AND stars >= CAST(:argument AS INTEGER))
           AS numerator,
       NULL AS denominator,
       count(*) AS known
  FROM recognition_spans
 WHERE issued <= :as_of
   AND (superseded IS NULL OR superseded > :as_of);
