-- A row of a pack: grounds of revocation.
--
-- in:  one parameter a column; blank cells are bound as NULL
INSERT INTO grounds (
       edition, ground, label_en, label_vi)
VALUES (
       :edition, :ground, :label_en, :label_vi);
