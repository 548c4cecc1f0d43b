-- The provinces of a pack become units, or take its names.
--
-- in:  :key  the edition
--      :entry
INSERT INTO replay (kind, key, term, row, entry)
SELECT 'units', unit, '',
       json_patch('{}', json_object('unit', unit, 'name', name,
           'full_name', full_name, 'name_en', name_en, 'type', type)),
       CAST(:entry AS INTEGER)
  FROM provinces
 WHERE edition = :key
    ON CONFLICT (kind, key, term) DO UPDATE SET
       row = json_patch(row, excluded.row),
       entry = excluded.entry;
