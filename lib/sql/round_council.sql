-- What the council of a round has set of its days.
--
-- in:  :round
-- out: level        whose council it is
--      dossier_by, evaluate_by  last days in time, NULL where it sets none
SELECT coalesce(level, 'province') AS level, dossier_by, evaluate_by
  FROM councils
 WHERE round = :round;
