-- Whether no score sheets are in force on a day.
--
-- in:  :as_of
-- out: count, example  the day
SELECT count(*) AS count, min(:as_of) AS example
  FROM (SELECT 1
         WHERE NOT EXISTS (SELECT 1
                             FROM edition_spans
                            WHERE :as_of BETWEEN "from" AND until));
