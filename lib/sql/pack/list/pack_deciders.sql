-- What a pack says: who decides under an instrument.
--
-- in:  :edition
-- out: the columns of deciders.tsv, in order
SELECT instrument, stars, decided_by, authority, confidence, source
  FROM deciders
 WHERE edition = :edition
 ORDER BY instrument, stars;
