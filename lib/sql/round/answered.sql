-- The first step that shows that a dossier had been received.
--
-- in:  :round, :product
-- out: state, since
SELECT state, since
  FROM steps
 WHERE round = :round
   AND product = :product
   AND cancelled IS NOT 1
   AND state NOT IN ('draft', 'submitted', 'withdrawn')
 ORDER BY step
 LIMIT 1;
