-- The first day of an edition, as the lists of instruments have it.
--
-- in:  :edition
-- out: from
SELECT "from"
  FROM instruments_known
 WHERE instrument = :edition;
