-- Whether the certificate of the last recognition before another one is valid
-- on its day.
--
-- in:  :product, :decision, :issued  of the other one
--      :stored  the day it is stored with, or NULL
-- out: held  1 or 0; no row when there is none before
SELECT last >= :issued AND (superseded IS NULL OR superseded > :issued) AS held
  FROM recognition_spans
 WHERE product = :product
   AND issued < :issued
   AND NOT (decision = :decision AND issued IS :stored)
 ORDER BY issued DESC, decision DESC
 LIMIT 1;
