-- Tables with a row that points to nothing.
--
-- out: name
SELECT DISTINCT "table" AS name
  FROM pragma_foreign_key_check
 ORDER BY 1;
