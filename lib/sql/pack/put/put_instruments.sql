-- A row of a pack: instruments in time.
--
-- in:  one parameter a column; blank cells are bound as NULL
INSERT INTO instruments (
       edition, instrument, citation, amends, "from", until,
       validity_months, source, confidence, note)
VALUES (
       :edition, :instrument, :citation, :amends, :from, :until,
       :validity_months, :source, :confidence, :note);
