-- What a pack says: who may own a product.
--
-- in:  :edition
-- out: the columns of entity_types.tsv, in order
SELECT type, label_vi, label_en, sets, source
  FROM entity_types
 WHERE edition = :edition
 ORDER BY type;
