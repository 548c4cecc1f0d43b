-- A row of a pack: points classes.
--
-- in:  one parameter a column; blank cells are bound as NULL
INSERT INTO stars (
       edition, stars, "from", decided_by, certificate)
VALUES (
       :edition, :stars, :from, :decided_by, :certificate);
