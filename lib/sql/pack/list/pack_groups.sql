-- What a pack says: product groups.
--
-- in:  :edition
-- out: the columns of groups.tsv, in order
SELECT "group", label_vi, label_en, source
  FROM groups
 WHERE edition = :edition
 ORDER BY "group";
