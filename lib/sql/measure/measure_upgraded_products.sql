-- Products with a valid recognition, and whether they were recognised again,
-- with as many stars as before at least (RULINGS R51);
-- that is known where any of their decisions says what it was.
--
-- in:  :as_of
-- out: key, name, detail, unit, province, groups, counted, of, known: measures
--      in ocop(5)
SELECT h.product AS key, h.name,
       h.stars || ' ' || h.decision || ' ' || h.expires AS detail,
       h.unit, h.province, h."group" AS groups,
       EXISTS (SELECT 1
                 FROM recognitions AS again
                WHERE again.product = h.product
                  AND again.issued <= :as_of
                  AND again.kind IN ('upgrade', 'renewal')
                  AND again.stars >= coalesce(
                      (SELECT b.stars + (again.kind = 'upgrade')
                         FROM recognitions AS b
                        WHERE b.product = again.product
                          AND b.issued < again.issued
                        ORDER BY b.issued DESC, b.decision DESC
                        LIMIT 1), 0)) AS counted,
       1 AS of,
       EXISTS (SELECT 1
                 FROM recognitions AS told
                WHERE told.product = h.product
                  AND told.issued <= :as_of
                  AND told.kind IS NOT NULL) AS known
  FROM held AS h
 WHERE h.day = :as_of
   AND h.valid
 ORDER BY h.product;
