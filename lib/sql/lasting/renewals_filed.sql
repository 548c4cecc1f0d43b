-- Dossiers for a renewal, with every certificate of the product that they may
-- be of.
--
-- in:  :first, :last  product keys, or '' and a text beyond all of them
-- out: product, issued, decision, expires  of the certificate
--      round
--      filed    day it was received, or submitted
--      settled  day of its result, or of its withdrawal; or NULL
SELECT r.product, r.issued, r.decision, r.expires, a.round,
       coalesce(a.received,
           (SELECT min(s.since)
              FROM steps AS s
             WHERE s.round = a.round
               AND s.product = a.product
               AND s.state = 'submitted'
               AND s.cancelled IS NOT 1)) AS filed,
       (SELECT min(s.since)
          FROM steps AS s
         WHERE s.round = a.round
           AND s.product = a.product
           AND s.state IN ('decided', 'withdrawn')
           AND s.cancelled IS NOT 1) AS settled
  FROM applications AS a
  JOIN recognitions AS r ON r.product = a.product
 WHERE a.product BETWEEN :first AND :last
   AND a.kind = 'renewal'
   AND a.round IS NOT r.round
 ORDER BY r.product, r.issued, r.decision, a.round;
