-- The documents of the commune that a dossier lacks.
--
-- in:  :round, :product
-- out: documents  with ", " between; no row when none lacks
SELECT documents
  FROM (SELECT group_concat(document, ', ') AS documents
          FROM (SELECT document
                  FROM dossier_lacks
                 WHERE round = :round
                   AND product = :product
                   AND "by" = 'commune'
                 ORDER BY document))
 WHERE documents IS NOT NULL;
