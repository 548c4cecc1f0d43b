-- Stores a row of sales-points: a new one, or over the one with its key.
--
-- in:  one parameter a column
INSERT INTO sales_points (
       point, name, unit, address, opened, closed, note)
VALUES (
       :point, :name, :unit, :address, :opened, :closed, :note)
    ON CONFLICT (point) DO UPDATE SET
       name = excluded.name,
       unit = excluded.unit,
       address = excluded.address,
       opened = excluded.opened,
       closed = excluded.closed,
       note = excluded.note;
