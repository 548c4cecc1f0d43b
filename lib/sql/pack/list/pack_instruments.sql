-- What a pack says: instruments in time.
--
-- in:  :edition
-- out: the columns of instruments.tsv, in order
SELECT instrument, citation, amends, "from", until, validity_months,
       source, confidence, note
  FROM instruments
 WHERE edition = :edition
 ORDER BY "from", instrument;
