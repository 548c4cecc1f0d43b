-- Stores a row of labour: a new one, or over the one with its key.
--
-- in:  one parameter a column
INSERT INTO labour (
       entity, year, workers, trained, note)
VALUES (
       :entity, :year, :workers, :trained, :note)
    ON CONFLICT (entity, year) DO UPDATE SET
       workers = excluded.workers,
       trained = excluded.trained,
       note = excluded.note;
