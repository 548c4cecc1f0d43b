-- What a pack says: score sheets, the whole tree.
--
-- in:  :edition
-- out: the columns of criteria.tsv, in order
SELECT "set", code, parent, part, leaf, max, label_vi, label_en
  FROM criteria
 WHERE edition = :edition
 ORDER BY line;
