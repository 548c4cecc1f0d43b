-- A row is no more.
--
-- in:  :kind, :key
--      :other  the key that has the same row in its years; or NULL
DELETE FROM replay
 WHERE kind = :kind
   AND key = :key
   AND (:other IS NULL
        OR term IN (SELECT term
                      FROM replay
                     WHERE kind = :kind
                       AND key = :other));
