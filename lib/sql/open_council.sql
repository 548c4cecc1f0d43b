-- Opens a round under the score sheets loaded last, unless it is open.
--
-- in:  :round
INSERT INTO councils (round, edition)
SELECT :round, edition
  FROM editions
 WHERE scores = 1
 ORDER BY loaded DESC
 LIMIT 1
    ON CONFLICT (round) DO NOTHING;
