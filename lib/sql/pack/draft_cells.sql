-- The cells of a draft, in order.
--
-- in:  :edition
-- out: table, row, column  from 0
--      cell
SELECT f.key AS "table", CAST(r.key AS INTEGER) AS row,
       CAST(c.key AS INTEGER) AS column, c.value AS cell
  FROM drafts AS d
  JOIN json_each(d.tables) AS f
  JOIN json_each(f.value) AS r
  JOIN json_each(r.value) AS c
 WHERE d.edition = :edition
 ORDER BY f.key, row, column;
