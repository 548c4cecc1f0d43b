-- The row that an entry speaks of: of several with one key the one that is
-- as the entry says it was, or else the last.
--
-- in:  :kind, :key, :before
-- out: term
--      agrees  whether it is as the entry says it was
--      entry   the last that told of it
SELECT term, json_patch(row, :before) = row AS agrees, entry
  FROM replay
 WHERE kind = :kind
   AND key = :key
 ORDER BY agrees DESC, term DESC
 LIMIT 1;
