-- What meant a key that is gone means the one that took its place.
--
-- in:  :kind, :key, :before
UPDATE aliases
   SET key = :key
 WHERE kind = :kind
   AND key = :before;
