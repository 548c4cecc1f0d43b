-- What a pack says: types of units, and the words for them.
--
-- in:  :edition
-- out: the columns of unit_types.tsv, in order
SELECT type, label_vi, label_en, levels, other, source
  FROM unit_types
 WHERE edition = :edition
 ORDER BY type;
