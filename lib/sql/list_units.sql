-- Every row of units.
SELECT unit, name, full_name, name_en, type, province
  FROM units
 ORDER BY unit;
