-- What a pack says: provinces.
--
-- in:  :edition
-- out: the columns of provinces.tsv, in order
SELECT unit, name, full_name, name_en, type
  FROM provinces
 WHERE edition = :edition
 ORDER BY unit;
