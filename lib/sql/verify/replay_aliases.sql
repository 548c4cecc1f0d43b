-- What meant a key that is gone means the one that took its place.
--
-- in:  :kind, :key, :after
UPDATE replay
   SET row = json_set(row, '$.key', json_extract(:after, '$.merged_into'))
 WHERE kind = 'aliases'
   AND json_extract(row, '$.kind') = :kind
   AND json_extract(row, '$.key') = :key;
