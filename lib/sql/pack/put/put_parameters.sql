-- A row of a pack: numbers of the procedure.
--
-- in:  one parameter a column; blank cells are bound as NULL
INSERT INTO parameters (
       edition, parameter, value, basis, source, label_en)
VALUES (
       :edition, :parameter, :value, :basis, :source, :label_en);
