-- Every row of old_units.
SELECT old_province, province_name, old_district, district_name, old_unit,
       unit_name, valid_from, valid_until
  FROM old_units
 ORDER BY old_province, old_district, old_unit;
