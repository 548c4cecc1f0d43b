-- title: Priority projects
-- columns: project label_vi year progress planned disbursed result note
--
-- The priority projects of the programme that began last by a day, each with what is on
-- record of its latest year up to a day; year is NULL where nothing is.
--
-- in:  :as_of
-- out: project, label_vi, year, progress, planned, disbursed, result, note
SELECT g.project, g.label_vi, p.year, p.progress, p.planned, p.disbursed,
       p.result, p.note
  FROM programme_projects AS g
  LEFT JOIN projects AS p
         ON p.project = g.project
        AND p.year = (SELECT max(year)
                        FROM projects AS q
                       WHERE q.project = g.project
                         AND q.year <= CAST(substr(:as_of, 1, 4) AS INTEGER))
 WHERE g.edition = (SELECT e.edition
                      FROM editions AS e
                      JOIN programme_projects AS h ON h.edition = e.edition
                     ORDER BY coalesce(e."from",
                                       (SELECT min(p."from")
                                          FROM programme AS p
                                         WHERE p.edition = e.edition),
                                       '') > :as_of,
                              e.loaded DESC
                     LIMIT 1)
 ORDER BY g.project;
