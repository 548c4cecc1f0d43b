-- What a pack says: product sets.
--
-- in:  :edition
-- out: the columns of sets.tsv, in order
SELECT "set", "group", subgroup_vi, label_vi, label_en, ministry, samples
  FROM sets
 WHERE edition = :edition
 ORDER BY "set";
