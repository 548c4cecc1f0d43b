-- Whether the lists of instruments and the score sheets of an instrument say
-- otherwise who decides: reports go by the one, decisions by the other.
--
-- out: instrument, stars
--      listed, decided_by  by the list, by the score sheets
SELECT k.instrument, k.stars, k.decided_by AS listed, s.decided_by
  FROM deciders_known AS k
  JOIN stars AS s ON s.edition = k.instrument AND s.stars = k.stars
 WHERE s.certificate = 1
   AND s.decided_by <> k.decided_by
 ORDER BY k.instrument, k.stars
 LIMIT 1;
