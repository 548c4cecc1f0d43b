-- The stored row of units with a key.
--
-- in:  :unit
-- out: its columns, in order
SELECT unit, name, full_name, name_en, type, province, valid_from,
       valid_until
  FROM units
 WHERE unit = :unit;
