-- The stored row of labour with a key.
--
-- in:  :entity, :year
-- out: its columns, in order
SELECT entity, year, workers, trained, note
  FROM labour
 WHERE entity = :entity
   AND year = :year;
