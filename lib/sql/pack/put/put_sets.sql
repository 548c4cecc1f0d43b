-- A row of a pack: product sets.
--
-- in:  one parameter a column; blank cells are bound as NULL
INSERT INTO sets (
       edition, "set", "group", subgroup_vi, label_vi, label_en, ministry,
       samples)
VALUES (
       :edition, :set, :group, :subgroup_vi, :label_vi, :label_en,
       :ministry, :samples);
