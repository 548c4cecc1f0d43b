-- Years that ended with fewer rounds of the province than the score sheets in
-- force at their end ask for; a year without any is none that is kept here.
--
-- in:  :as_of
-- out: count, example  a year
SELECT count(*) AS count, min(year) AS example
  FROM (SELECT substr(round, 1, 4) AS year, count(*) AS rounds
          FROM councils
         WHERE level IS NOT 'centre'
         GROUP BY 1)
 WHERE year < substr(:as_of, 1, 4)
   AND rounds < (SELECT CAST(p.value AS INTEGER)
                   FROM parameters AS p
                   JOIN edition_spans AS e ON e.edition = p.edition
                  WHERE p.parameter = 'rounds_per_year'
                    AND year || '-12-31' BETWEEN e."from" AND e.until
                  ORDER BY e.loaded DESC
                  LIMIT 1);
