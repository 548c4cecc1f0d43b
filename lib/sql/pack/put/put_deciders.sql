-- A row of a pack: who decides under an instrument.
--
-- in:  one parameter a column; blank cells are bound as NULL
INSERT INTO deciders (
       edition, instrument, stars, decided_by, authority, confidence,
       source)
VALUES (
       :edition, :instrument, :stars, :decided_by, :authority,
       :confidence, :source);
