-- A row has another key or year from now on, or the same.
--
-- in:  :kind, :key, :term, :after, :entry
--      :moved, :year  its key and term now
UPDATE replay
   SET key = :moved,
       term = :year,
       row = json_patch(row, :after),
       entry = :entry
 WHERE kind = :kind
   AND key = :key
   AND term = :term;
