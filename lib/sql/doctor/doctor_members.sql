-- Rounds with dossiers or sheets and nobody who scores.
--
-- out: count, example  a round
SELECT count(*) AS count, min(round) AS example
  FROM councils AS c
 WHERE (EXISTS (SELECT 1 FROM applications AS a WHERE a.round = c.round)
        OR EXISTS (SELECT 1 FROM sheets AS s WHERE s.round = c.round))
   AND NOT EXISTS (SELECT 1 FROM scorers AS m WHERE m.round = c.round);
