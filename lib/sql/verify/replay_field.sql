-- A field of a row.
--
-- in:  :row, :path
-- out: value
SELECT json_extract(:row, :path) AS value;
