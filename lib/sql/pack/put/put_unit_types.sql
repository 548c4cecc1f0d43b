-- A row of a pack: a type of unit.
--
-- in:  one parameter a column; blank cells are bound as NULL
INSERT INTO unit_types (
       edition, type, label_vi, label_en, levels, other, source)
VALUES (
       :edition, :type, :label_vi, :label_en, :levels, :other, :source);
