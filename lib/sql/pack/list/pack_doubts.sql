-- What a pack says: values the printed text leaves in doubt.
--
-- in:  :edition
-- out: the columns of doubts.tsv, in order
SELECT "set", code, option, used, note
  FROM doubts
 WHERE edition = :edition
 ORDER BY "set", code, option;
