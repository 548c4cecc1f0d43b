-- Stores a new row of recognitions.
--
-- in:  one parameter a column
INSERT INTO recognitions (
       product, decision, issued, stars, expires, kind, round, authority,
       edition, note)
VALUES (
       :product, :decision, :issued, :stars, :expires, :kind, :round,
       :authority, :edition, :note);
