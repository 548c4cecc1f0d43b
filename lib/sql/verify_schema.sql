-- Tables, indexes, views and triggers with their text.
--
-- out: type, name, sql
SELECT type, name, sql
  FROM sqlite_schema
 WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\'
 ORDER BY type, name;
