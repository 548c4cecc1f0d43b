-- Stores a new row of recognitions.  The year is in the key and the day is not,
-- so that one there is is found first, and changed by set_recognitions.sql.
--
-- in:  one parameter a column
INSERT INTO recognitions (
       product, decision, issued, stars, expires, kind, round, authority,
       edition, note)
VALUES (
       :product, :decision, :issued, :stars, :expires, :kind, :round,
       :authority, :edition, :note);
