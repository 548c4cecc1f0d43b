-- A row of a pack: priority projects.
--
-- in:  one parameter a column; blank cells are bound as NULL
INSERT INTO programme_projects (
       edition, project, label_vi, label_en, kind, source)
VALUES (
       :edition, :project, :label_vi, :label_en, :kind, :source);
