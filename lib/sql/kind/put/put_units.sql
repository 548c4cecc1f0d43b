-- Stores a row of units: a new one, or over the one with its key.
--
-- in:  one parameter a column
INSERT INTO units (
       unit, name, full_name, name_en, type, province, valid_from,
       valid_until)
VALUES (
       :unit, :name, :full_name, :name_en, :type, :province, :valid_from,
       :valid_until)
    ON CONFLICT (unit) DO UPDATE SET
       name = excluded.name,
       full_name = excluded.full_name,
       name_en = excluded.name_en,
       type = excluded.type,
       province = excluded.province,
       valid_from = excluded.valid_from,
       valid_until = excluded.valid_until;
