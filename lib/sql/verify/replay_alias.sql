-- A key that means another row from now on.
--
-- in:  :kind, :key, :after, :entry
INSERT INTO replay (kind, key, term, row, entry)
VALUES ('aliases', :kind || '/' || :key, '',
       json_object('kind', :kind, 'alias', :key,
           'key', json_extract(:after, '$.merged_into')),
       :entry)
    ON CONFLICT (kind, key, term) DO UPDATE SET
       row = excluded.row,
       entry = excluded.entry;
