-- What a pack says: which state may follow which.
--
-- in:  :edition
-- out: the columns of transitions.tsv, in order
SELECT state, next, by, kinds, source
  FROM transitions
 WHERE edition = :edition
 ORDER BY line;
