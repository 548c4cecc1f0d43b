-- A row of a pack: product groups.
--
-- in:  one parameter a column; blank cells are bound as NULL
INSERT INTO groups (
       edition, "group", label_vi, label_en, source)
VALUES (
       :edition, :group, :label_vi, :label_en, :source);
