-- Forums held by a day, and whether they were international ones of the 12
-- months up to it.  A year before 29 February is 28 February: of the two days
-- that are compared, date() gives 1 March for one.
--
-- in:  :as_of
-- out: key, name, detail, unit, province, groups, counted, of, known: measures
--      in ocop(5)
SELECT forum AS key, name, held AS detail, NULL AS unit, NULL AS province,
       NULL AS groups,
       coalesce(international, 0) = 1
           AND held > min(date(:as_of, '-1 year'),
                          date(:as_of, 'start of month', '-11 months',
                               '-1 day')) AS counted,
       NULL AS of,
       international IS NOT NULL AS known
  FROM forums
 WHERE event = 'forum'
   AND held <= :as_of
 ORDER BY forum;
