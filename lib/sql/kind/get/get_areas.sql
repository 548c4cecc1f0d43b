-- The stored row of areas with a key.
--
-- in:  :area
-- out: its columns, in order
SELECT area, name, entities, growing_code, hectares, unit, stable, valid_from,
       valid_until, note
  FROM areas
 WHERE area = :area;
