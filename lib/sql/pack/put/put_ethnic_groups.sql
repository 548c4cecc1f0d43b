-- A row of a pack: ethnic groups.
--
-- in:  one parameter a column; blank cells are bound as NULL
INSERT INTO ethnic_groups (
       edition, ethnic, name)
VALUES (
       :edition, :ethnic, :name);
