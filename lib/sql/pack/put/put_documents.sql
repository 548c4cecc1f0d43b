-- A row of a pack: documents of a dossier.
--
-- in:  one parameter a column; blank cells are bound as NULL
INSERT INTO documents (
       edition, document, label_en, label_vi, by, kinds, source)
VALUES (
       :edition, :document, :label_en, :label_vi, :by, :kinds, :source);
