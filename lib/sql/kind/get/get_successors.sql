-- The stored row of successors with a key.
--
-- in:  :unit, :successor, :since
-- out: its columns, in order
SELECT unit, successor, since, share, note
  FROM successors
 WHERE unit = :unit
   AND successor = :successor
   AND since = :since;
