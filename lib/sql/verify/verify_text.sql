-- A statement for each table that counts its rows with a NUL byte in a text.
--
-- out: name, statement
SELECT m.name,
       'SELECT count(*) FROM "' || m.name || '" WHERE '
           || group_concat('instr(CAST("' || c.name || '" AS BLOB), x''00'')',
               ' OR ') AS statement
  FROM sqlite_schema AS m
  JOIN pragma_table_info(m.name) AS c
 WHERE m.type = 'table'
   AND m.sql IS NOT NULL
 GROUP BY m.name
 ORDER BY m.name;
