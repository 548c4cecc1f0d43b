-- What a pack says: options of criteria.
--
-- in:  :edition
-- out: the columns of options.tsv, in order
SELECT "set", code, option, points, min_star, variant, label_vi, label_en
  FROM options
 WHERE edition = :edition
 ORDER BY line;
