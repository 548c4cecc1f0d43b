-- A step is the last of its dossier from now on: put_steps.sql.
--
-- in:  :key
UPDATE replay
   SET row = json_set(row, '$.step', CAST(1 + coalesce(
           (SELECT max(CAST(json_extract(other.row, '$.step') AS INTEGER))
              FROM replay AS other
             WHERE other.kind = 'steps'
               AND other.key > json_extract(replay.row, '$.round') || '/'
                   || json_extract(replay.row, '$.product') || '/'
               AND other.key < json_extract(replay.row, '$.round') || '/'
                   || json_extract(replay.row, '$.product') || '0'), 0)
           AS TEXT))
 WHERE kind = 'steps'
   AND key = :key;
