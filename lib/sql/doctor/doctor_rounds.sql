-- Rounds that a recognition names and that have no council.
--
-- out: count, example  a round
SELECT count(DISTINCT round) AS count, min(round) AS example
  FROM recognitions
 WHERE round IS NOT NULL
   AND round NOT IN (SELECT round FROM councils);
