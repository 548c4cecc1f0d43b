-- A row of a pack: values the printed text leaves in doubt.
--
-- in:  one parameter a column; blank cells are bound as NULL
INSERT INTO doubts (
       edition, "set", code, option, used, note)
VALUES (
       :edition, :set, :code, :option, :used, :note);
