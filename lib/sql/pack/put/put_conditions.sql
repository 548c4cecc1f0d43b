-- A row of a pack: conditions.
--
-- in:  one parameter a column; blank cells are bound as NULL
INSERT INTO conditions (
       edition, "set", condition, code, effect, depends_on, label_vi,
       label_en, line)
VALUES (
       :edition, :set, :condition, :code, :effect, :depends_on, :label_vi,
       :label_en, :line);
