-- Whether a code is that of a unit in force on a day, as unit_terms has it.
--
-- in:  :value
--      :day  an ISO date
-- out: a row if it is
SELECT 1
  FROM units AS u
 WHERE u.unit = :value
   AND :day >= coalesce(u.valid_from,
           (SELECT max(value) FROM parameters WHERE parameter = 'units_from'),
           '')
   AND :day <= coalesce(u.valid_until, '9999-12-31')
   AND (u.valid_until IS NOT NULL
        OR NOT EXISTS (
           SELECT 1
             FROM successors AS s
            WHERE s.unit = u.unit
              AND s.since <= :day
              AND NOT EXISTS (SELECT 1
                                FROM successors AS stays
                               WHERE stays.unit = s.unit
                                 AND stays.successor = s.unit
                                 AND stays.since = s.since)));
