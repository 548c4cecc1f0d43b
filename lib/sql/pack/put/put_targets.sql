-- A row of a pack: what the programme means to reach.
--
-- in:  one parameter a column; blank cells are bound as NULL
INSERT INTO targets (
       edition, code, label_vi, label_en, measure, argument, unit, target,
       target_max, baseline, due, source, line)
VALUES (
       :edition, :code, :label_vi, :label_en, :measure, :argument, :unit,
       :target, :target_max, :baseline, :due, :source, :line);
