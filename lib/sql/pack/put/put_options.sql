-- A row of a pack: options of criteria.
--
-- in:  one parameter a column; blank cells are bound as NULL
INSERT INTO options (
       edition, "set", code, option, points, min_star, variant, label_vi,
       label_en, line)
VALUES (
       :edition, :set, :code, :option, :points, :min_star, :variant,
       :label_vi, :label_en, :line);
