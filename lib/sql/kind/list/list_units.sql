-- Every row of units.
SELECT unit, name, full_name, name_en, type, province, valid_from,
       valid_until
  FROM units
 ORDER BY unit;
