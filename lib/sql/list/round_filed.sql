-- When the dossiers of a round were filed that were not withdrawn, as far as
-- is known.
--
-- in:  :round
-- out: product, kind, filed
SELECT a.product, a.kind,
       coalesce(a.received, min(s.since)
           FILTER (WHERE s.state = 'submitted')) AS filed
  FROM applications AS a
  LEFT JOIN steps AS s ON s.round = a.round
                      AND s.product = a.product
                      AND s.cancelled IS NOT 1
 WHERE a.round = :round
 GROUP BY a.product
HAVING filed IS NOT NULL
   AND max(s.state IS 'withdrawn') = 0
 ORDER BY a.product;
