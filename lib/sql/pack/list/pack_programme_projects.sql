-- What a pack says: priority projects.
--
-- in:  :edition
-- out: the columns of projects.tsv, in order
SELECT project, label_vi, label_en, kind, source
  FROM programme_projects
 WHERE edition = :edition
 ORDER BY project;
