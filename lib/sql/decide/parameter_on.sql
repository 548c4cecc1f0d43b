-- A number of the procedure, as the score sheets in force on a day have it; of
-- several the ones loaded last.
--
-- in:  :parameter, :day
-- out: value
SELECT p.value
  FROM parameters AS p
  JOIN edition_spans AS e ON e.edition = p.edition
 WHERE p.parameter = :parameter
   AND :day BETWEEN e."from" AND e.until
 ORDER BY e.loaded DESC
 LIMIT 1;
