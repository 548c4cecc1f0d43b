-- Stores a row of areas: a new one, or over the one with its key.
--
-- in:  one parameter a column
INSERT INTO areas (
       area, name, entities, growing_code, hectares, unit, stable, valid_from,
       valid_until, note)
VALUES (
       :area, :name, :entities, :growing_code, :hectares, :unit, :stable,
       :valid_from, :valid_until, :note)
    ON CONFLICT (area) DO UPDATE SET
       name = excluded.name,
       entities = excluded.entities,
       growing_code = excluded.growing_code,
       hectares = excluded.hectares,
       unit = excluded.unit,
       stable = excluded.stable,
       valid_from = excluded.valid_from,
       valid_until = excluded.valid_until,
       note = excluded.note;
