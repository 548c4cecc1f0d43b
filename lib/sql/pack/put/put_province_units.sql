-- The provinces of a pack become units, or take its names.
--
-- in:  :edition
INSERT INTO units (unit, name, full_name, name_en, type)
SELECT unit, name, full_name, name_en, type
  FROM provinces
 WHERE edition = :edition
    ON CONFLICT (unit) DO UPDATE SET
       name = excluded.name,
       full_name = excluded.full_name,
       name_en = excluded.name_en,
       type = excluded.type;
