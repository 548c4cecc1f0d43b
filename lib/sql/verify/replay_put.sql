-- What an entry says of a row, over what was said before.
--
-- in:  :kind, :key, :term, :after, :entry
INSERT INTO replay (kind, key, term, row, entry)
VALUES (:kind, :key, :term, json_patch('{}', :after), :entry)
    ON CONFLICT (kind, key, term) DO UPDATE SET
       row = json_patch(row, :after),
       entry = excluded.entry;
