-- What a pack says: documents of a dossier.
--
-- in:  :edition
-- out: the columns of documents.tsv, in order
SELECT document, label_en, label_vi, by, kinds, source
  FROM documents
 WHERE edition = :edition
 ORDER BY document;
