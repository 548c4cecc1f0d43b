-- A key means another one from now on.
--
-- in:  :kind, :alias, :key, :entry
INSERT INTO aliases (kind, alias, key, entry)
VALUES (:kind, :alias, :key, :entry);
