-- What a pack says: conditions.
--
-- in:  :edition
-- out: the columns of conditions.tsv, in order
SELECT "set", condition, code, effect, depends_on, label_vi, label_en
  FROM conditions
 WHERE edition = :edition
 ORDER BY line;
