-- Stores a row of revocations: a new one, or over the one with its key.
--
-- in:  one parameter a column
INSERT INTO revocations (
       product, decision, revoked, ground, concluded, act, authority,
       note)
VALUES (
       :product, :decision, :revoked, :ground, :concluded, :act,
       :authority, :note)
    ON CONFLICT (product, decision) DO UPDATE SET
       revoked = excluded.revoked,
       ground = excluded.ground,
       concluded = excluded.concluded,
       act = excluded.act,
       authority = excluded.authority,
       note = excluded.note;
