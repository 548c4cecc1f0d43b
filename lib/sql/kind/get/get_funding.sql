-- The stored row of funding with a key.
--
-- in:  :year, :source
-- out: its columns, in order
SELECT year, source, planned, disbursed, note
  FROM funding
 WHERE year = :year
   AND source = :source;
