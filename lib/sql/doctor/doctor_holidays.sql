-- Years without any holiday in which days are counted: those of the steps of
-- dossiers, of their reception, and of a day.
--
-- in:  :as_of
-- out: count, example  a year
WITH counted (year) AS (
	SELECT substr(:as_of, 1, 4)
	UNION
	SELECT substr(since, 1, 4) FROM steps
	UNION
	SELECT substr(received, 1, 4) FROM applications
	 WHERE received IS NOT NULL
)
SELECT count(*) AS count, min(year) AS example
  FROM counted
 WHERE year NOT IN (SELECT substr(day, 1, 4) FROM holidays);
