-- Whether programme_projects has a key.
--
-- in:  :value
-- out: a row if it has
SELECT 1
  FROM programme_projects
 WHERE project = :value;
