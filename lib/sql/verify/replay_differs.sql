-- The columns in which a row is not what the audit says.
--
-- in:  :was  the row as the audit says
--      :now  as it is, columns without a value among them
-- out: column, was, now
SELECT n.key AS column, json_extract(:was, '$."' || n.key || '"') AS was,
       n.value AS now
  FROM json_each(:now) AS n
 WHERE n.value IS NOT json_extract(:was, '$."' || n.key || '"')
 ORDER BY n.id;
