-- A row of a pack: a state of a dossier.
--
-- in:  one parameter a column; blank cells are bound as NULL
INSERT INTO states (
       edition, state, label_en, label_vi, line)
VALUES (
       :edition, :state, :label_en, :label_vi, :line);
