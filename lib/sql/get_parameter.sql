-- A number of the procedure, of the score sheets loaded last.
--
-- in:  :parameter
-- out: value
SELECT p.value
  FROM parameters AS p
  JOIN editions AS e ON e.edition = p.edition
 WHERE p.parameter = :parameter
 ORDER BY e.loaded DESC
 LIMIT 1;
