-- The stored row of old_units with a key.
--
-- in:  :old_province, :old_district, :old_unit
-- out: its columns, in order
SELECT old_province, province_name, old_district, district_name, old_unit,
       unit_name, valid_from, valid_until
  FROM old_units
 WHERE old_province = :old_province
   AND old_district = :old_district
   AND old_unit = :old_unit;
