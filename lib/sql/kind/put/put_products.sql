-- Stores a row of products: a new one, or over the one with its key.
--
-- in:  one parameter a column
INSERT INTO products (
       product, name, entity, "set", unit, note, code, village, past)
VALUES (
       :product, :name, :entity, :set, :unit, :note, :code, :village, :past)
    ON CONFLICT (product) DO UPDATE SET
       name = excluded.name,
       entity = excluded.entity,
       "set" = excluded."set",
       unit = excluded.unit,
       note = excluded.note,
       code = excluded.code,
       village = excluded.village,
       past = excluded.past;
