-- The score sheets a round is opened under: of those in force on a day of its
-- year, the ones with the latest first day; of several the ones enacted last.
-- What begins after the day a round is opened on, within its year, is not yet
-- its rule.
--
-- in:  :round
--      :day  that it is opened on, or NULL
-- out: edition
SELECT edition
  FROM edition_spans
 WHERE "from" <= substr(:round, 1, 4) || '-12-31'
   AND until >= substr(:round, 1, 4) || '-01-01'
 ORDER BY :day IS NULL OR "from" <= max(:day, substr(:round, 1, 4) || '-01-01')
          DESC,
          loaded DESC
 LIMIT 1;
