-- Stores a row of holidays: a new one, or over the one with its key.
--
-- in:  one parameter a column
INSERT INTO holidays (
       day, name, works)
VALUES (
       :day, :name, :works)
    ON CONFLICT (day) DO UPDATE SET
       name = excluded.name,
       works = excluded.works;
