-- The day of the first recognition.
--
-- out: issued  no row, or NULL, when there is none
SELECT min(issued) AS issued
  FROM recognitions;
