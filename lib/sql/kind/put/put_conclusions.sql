-- Stores a row of conclusions: a new one, or over the one with its key.
--
-- in:  one parameter a column
INSERT INTO conclusions (
       product, concluded, ground, act, authority, lifted, note)
VALUES (
       :product, :concluded, :ground, :act, :authority, :lifted, :note)
    ON CONFLICT (product, concluded) DO UPDATE SET
       ground = excluded.ground,
       act = excluded.act,
       authority = excluded.authority,
       lifted = excluded.lifted,
       note = excluded.note;
