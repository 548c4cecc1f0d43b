-- What verify_schema.sql compares, without a look at each index.
--
-- out: type, name, sql
SELECT type, name, sql
  FROM sqlite_schema
 WHERE sql IS NOT NULL
 ORDER BY type, name;
