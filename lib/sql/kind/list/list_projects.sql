-- Every row of projects.
SELECT project, year, progress, planned, disbursed, result, note
  FROM projects
 ORDER BY project, year;
