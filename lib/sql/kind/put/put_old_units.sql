-- Stores a row of old_units: a new one, or over the one with its key.
--
-- in:  one parameter a column
INSERT INTO old_units (
       old_province, province_name, old_district, district_name, old_unit,
       unit_name, valid_from, valid_until)
VALUES (
       :old_province, :province_name, :old_district, :district_name,
       :old_unit, :unit_name, :valid_from, :valid_until)
    ON CONFLICT (old_province, old_district, old_unit) DO UPDATE SET
       province_name = excluded.province_name,
       district_name = excluded.district_name,
       unit_name = excluded.unit_name,
       valid_from = excluded.valid_from,
       valid_until = excluded.valid_until;
