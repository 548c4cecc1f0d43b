-- Every row of areas.
SELECT area, name, entities, growing_code, hectares, unit, stable, valid_from,
       valid_until, note
  FROM areas
 ORDER BY area;
