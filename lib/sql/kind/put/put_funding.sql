-- Stores a row of funding: a new one, or over the one with its key.
--
-- in:  one parameter a column
INSERT INTO funding (
       year, source, planned, disbursed, note)
VALUES (
       :year, :source, :planned, :disbursed, :note)
    ON CONFLICT (year, source) DO UPDATE SET
       planned = excluded.planned,
       disbursed = excluded.disbursed,
       note = excluded.note;
