-- How whole the dossier of a product is, and how far it came.
--
-- in:  :round, :product
-- out: no row without an application
--      lacks    documents with ", " between; samples 3/5 where some came; NULL
--      steps    1: steps on the way are on record
--      reached  1: one of them is at the province
--      below    1: it was taken back from there, and did not come again
SELECT (SELECT group_concat(document, ', ')
          FROM (SELECT CASE WHEN got > 0
                            THEN document || ' ' || got || '/' ||
                                 coalesce(wanted, 1)
                            ELSE document END AS document
                  FROM dossier_lacks
                 WHERE round = a.round
                   AND product = a.product
                 ORDER BY document)) AS lacks,
       w.round IS NOT NULL AS steps,
       coalesce(w.reached, 0) AS reached,
       coalesce((SELECT s.state IN ('draft', 'submitted', 'returned')
                   FROM steps AS s
                  WHERE s.round = a.round
                    AND s.product = a.product
                    AND s.cancelled IS NOT 1
                  ORDER BY s.step DESC
                  LIMIT 1), 0) AS below
  FROM applications AS a
  LEFT JOIN dossier_ways AS w ON w.round = :round AND w.product = :product
 WHERE a.round = :round
   AND a.product = :product;
