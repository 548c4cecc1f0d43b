-- A row of a pack: score sheets, the whole tree.
--
-- in:  one parameter a column; blank cells are bound as NULL
INSERT INTO criteria (
       edition, "set", code, parent, part, leaf, max, label_vi, label_en,
       line)
VALUES (
       :edition, :set, :code, :parent, :part, :leaf, :max, :label_vi,
       :label_en, :line);
