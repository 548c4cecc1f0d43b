-- Takes out an entity that is another one.
--
-- in:  :key
DELETE FROM entities WHERE entity = :key;
