-- The steps that the dossiers of a round had taken by a day.
--
-- in:  :round, :as_of
-- out: product, state, since, by
SELECT product, state, since, "by"
  FROM steps
 WHERE round = :round
   AND since <= :as_of
   AND cancelled IS NOT 1
 ORDER BY product, step;
