-- The score sheets a round is opened under: of those in force on a day of its
-- year, the ones loaded last.
--
-- in:  :round
-- out: edition
SELECT edition
  FROM edition_spans
 WHERE "from" <= substr(:round, 1, 4) || '-12-31'
   AND until >= substr(:round, 1, 4) || '-01-01'
 ORDER BY loaded DESC
 LIMIT 1;
