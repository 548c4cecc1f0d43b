-- A row of a pack: a state that may follow another.
--
-- in:  one parameter a column; blank cells are bound as NULL
INSERT INTO transitions (
       edition, state, next, by, kinds, source, line)
VALUES (
       :edition, :state, :next, :by, :kinds, :source, :line);
