-- Whether a name is that of an instrument, or of an edition of score sheets.
--
-- in:  :value
-- out: a row if it is
SELECT 1
  FROM instruments
 WHERE instrument = :value
UNION ALL
SELECT 1
  FROM editions
 WHERE edition = :value
   AND scores = 1
 LIMIT 1;
