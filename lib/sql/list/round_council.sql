-- What the council of a round has set of its days, and when its score sheets
-- began.
--
-- in:  :round
-- out: level        whose council it is
--      dossier_by, evaluate_by  last days in time, NULL where it sets none
--      begins       the first day of its score sheets, where it is known
--      edition      their name
SELECT coalesce(c.level, 'province') AS level, c.dossier_by, c.evaluate_by,
       nullif(s."from", '0001-01-01') AS begins, c.edition
  FROM councils AS c
  LEFT JOIN edition_spans AS s ON s.edition = c.edition
 WHERE c.round = :round;
