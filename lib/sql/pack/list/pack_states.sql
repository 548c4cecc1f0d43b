-- What a pack says: the states of a dossier.
--
-- in:  :edition
-- out: the columns of states.tsv, in order
SELECT state, label_en, label_vi
  FROM states
 WHERE edition = :edition
 ORDER BY line;
