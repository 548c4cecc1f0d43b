-- Rows that name a row that is not there.
--
-- out: table, parent, rows
SELECT "table", parent, count(*) AS rows
  FROM pragma_foreign_key_check
 GROUP BY "table", parent
 ORDER BY "table", parent;
