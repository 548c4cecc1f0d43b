-- What the edition of a round says of rounds of its number.
--
-- in:  :round  2026-2
-- out: level, dossiers_by, evaluate_by, year
SELECT d.level, d.dossiers_by, d.evaluate_by,
       CAST(substr(c.round, 1, 4) AS INTEGER) + d.year_offset AS year
  FROM councils AS c
  JOIN rounds AS d ON d.edition = c.edition
                  AND d.round = CAST(substr(c.round, 6) AS INTEGER)
 WHERE c.round = :round
 ORDER BY d.level;
