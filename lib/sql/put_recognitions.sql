-- Stores a row of recognitions: a new one, or over the one with its key.
--
-- in:  one parameter a column
INSERT INTO recognitions (
       product, decision, issued, stars, expires, kind, round, authority,
       edition, note)
VALUES (
       :product, :decision, :issued, :stars, :expires, :kind, :round,
       :authority, :edition, :note)
    ON CONFLICT (product, decision) DO UPDATE SET
       issued = excluded.issued,
       stars = excluded.stars,
       expires = excluded.expires,
       kind = excluded.kind,
       round = excluded.round,
       authority = excluded.authority,
       edition = excluded.edition,
       note = excluded.note;
