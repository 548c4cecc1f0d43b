-- Who decides on so many stars under the rules of a day.
--
-- in:  :stars, :day
-- out: decided_by, authority
SELECT decided_by, authority
  FROM deciders_known
 WHERE stars = CAST(:stars AS INTEGER)
   AND instrument = (SELECT instrument
                       FROM instrument_spans
                      WHERE :day BETWEEN "from" AND until
                      ORDER BY loaded DESC, instrument
                      LIMIT 1);
