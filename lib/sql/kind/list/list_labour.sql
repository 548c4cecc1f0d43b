-- Every row of labour.
SELECT entity, year, workers, trained, note
  FROM labour
 ORDER BY entity, year;
