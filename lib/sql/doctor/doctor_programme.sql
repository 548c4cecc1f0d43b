-- Whether no programme whose targets are known runs on a day.
--
-- in:  :as_of
-- out: count, example  the last day of the latest
SELECT count(*) AS count, min(latest) AS example
  FROM (SELECT (SELECT max(until) FROM programme) AS latest
         WHERE NOT EXISTS (SELECT 1
                             FROM programme
                            WHERE :as_of BETWEEN "from" AND until));
