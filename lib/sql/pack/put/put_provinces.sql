-- A row of a pack: provinces.
--
-- in:  one parameter a column; blank cells are bound as NULL
INSERT INTO provinces (
       edition, unit, name, full_name, name_en, type)
VALUES (
       :edition, :unit, :name, :full_name, :name_en, :type);
