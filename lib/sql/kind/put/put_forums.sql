-- Stores a row of forums: a new one, or over the one with its key.
--
-- in:  one parameter a column
INSERT INTO forums (
       forum, name, event, international, held, place, note)
VALUES (
       :forum, :name, :event, :international, :held, :place, :note)
    ON CONFLICT (forum) DO UPDATE SET
       name = excluded.name,
       event = excluded.event,
       international = excluded.international,
       held = excluded.held,
       place = excluded.place,
       note = excluded.note;
