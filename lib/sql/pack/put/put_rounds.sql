-- A row of a pack: rounds of a year.
--
-- in:  one parameter a column; blank cells are bound as NULL
INSERT INTO rounds (
       edition, level, round, dossiers_by, evaluate_by, year_offset)
VALUES (
       :edition, :level, :round, :dossiers_by, :evaluate_by, :year_offset);
