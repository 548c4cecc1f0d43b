-- What a pack says: numbers of the procedure.
--
-- in:  :edition
-- out: the columns of parameters.tsv, in order
SELECT parameter, value, basis, source, label_en
  FROM parameters
 WHERE edition = :edition
 ORDER BY parameter;
