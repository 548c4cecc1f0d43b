-- Stores a row of villages: a new one, or over the one with its key.
--
-- in:  one parameter a column
INSERT INTO villages (
       village, name, unit, craft, recognised, decision, note)
VALUES (
       :village, :name, :unit, :craft, :recognised, :decision, :note)
    ON CONFLICT (village) DO UPDATE SET
       name = excluded.name,
       unit = excluded.unit,
       craft = excluded.craft,
       recognised = excluded.recognised,
       decision = excluded.decision,
       note = excluded.note;
