-- What a pack says: rounds of a year.
--
-- in:  :edition
-- out: the columns of rounds.tsv, in order
SELECT level, round, dossiers_by, evaluate_by, year_offset
  FROM rounds
 WHERE edition = :edition
 ORDER BY level, round;
