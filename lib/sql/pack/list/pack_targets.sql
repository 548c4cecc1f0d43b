-- What a pack says: what the programme means to reach.
--
-- in:  :edition
-- out: the columns of targets.tsv, in order
SELECT code, label_vi, label_en, measure, argument, unit, target,
       target_max, baseline, due, source
  FROM targets
 WHERE edition = :edition
 ORDER BY line;
