-- Rounds whose council scores without a chair.
--
-- out: count, example  a round
SELECT count(*) AS count, min(round) AS example
  FROM councils AS c
 WHERE EXISTS (SELECT 1 FROM scorers AS m WHERE m.round = c.round)
   AND NOT EXISTS (SELECT 1
                     FROM members AS m
                    WHERE m.round = c.round
                      AND m.role = 'chair');
