-- The stored row of projects with a key.
--
-- in:  :project, :year
-- out: its columns, in order
SELECT project, year, progress, planned, disbursed, result, note
  FROM projects
 WHERE project = :project
   AND year = :year;
