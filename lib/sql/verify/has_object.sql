-- Whether anything of the schema has a name.
--
-- in:  :name
SELECT 1
  FROM sqlite_schema
 WHERE name = :name COLLATE NOCASE;
