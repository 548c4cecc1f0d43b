-- Stores a row of successors: a new one, or over the one with its key.
--
-- in:  one parameter a column
INSERT INTO successors (
       unit, successor, since, share, note)
VALUES (
       :unit, :successor, :since, :share, :note)
    ON CONFLICT (unit, successor, since) DO UPDATE SET
       share = excluded.share,
       note = excluded.note;
