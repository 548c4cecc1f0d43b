-- The name of an authority under the rules of a day.
--
-- in:  :decided_by  district, province, centre
--      :day
-- out: authority
SELECT authority
  FROM deciders_known
 WHERE decided_by = :decided_by
   AND authority IS NOT NULL
   AND instrument = (SELECT instrument
                       FROM instrument_spans
                      WHERE :day BETWEEN "from" AND until
                      ORDER BY loaded DESC, instrument
                      LIMIT 1)
 LIMIT 1;
