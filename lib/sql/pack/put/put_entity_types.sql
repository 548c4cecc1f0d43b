-- A row of a pack: who may own a product.
--
-- in:  one parameter a column; blank cells are bound as NULL
INSERT INTO entity_types (
       edition, type, label_vi, label_en, sets, source)
VALUES (
       :edition, :type, :label_vi, :label_en, :sets, :source);
