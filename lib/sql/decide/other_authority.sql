-- An authority that does not decide on so many stars under the rules of a day.
--
-- in:  :stars, :day
-- out: other  its name
--      right  the name of the one that does
SELECT o.authority AS other, d.authority AS right
  FROM deciders_known AS d
  JOIN deciders_known AS o ON o.instrument = d.instrument
                          AND o.decided_by <> d.decided_by
 WHERE d.stars = CAST(:stars AS INTEGER)
   AND d.instrument = (SELECT instrument
                         FROM instrument_spans
                        WHERE :day BETWEEN "from" AND until
                        ORDER BY loaded DESC, instrument
                        LIMIT 1)
   AND o.authority IS NOT NULL
   AND d.authority IS NOT NULL
 ORDER BY o.stars
 LIMIT 1;
