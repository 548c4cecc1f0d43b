-- Whether a product has a result, or will have, in a round.
--
-- in:  :round, :product
-- out: kind  of its application there, NULL without one; no row when the
--            product was neither applied for, scored nor recognised there
SELECT (SELECT kind
          FROM applications
         WHERE round = :round
           AND product = :product) AS kind
 WHERE EXISTS (SELECT 1
                 FROM applications
                WHERE round = :round
                  AND product = :product)
    OR EXISTS (SELECT 1
                 FROM sheets
                WHERE round = :round
                  AND product = :product)
    OR EXISTS (SELECT 1
                 FROM recognitions
                WHERE round = :round
                  AND product = :product);
