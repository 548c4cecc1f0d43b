-- Stores a row of projects: a new one, or over the one with its key.
--
-- in:  one parameter a column
INSERT INTO projects (
       project, year, progress, planned, disbursed, result, note)
VALUES (
       :project, :year, :progress, :planned, :disbursed, :result, :note)
    ON CONFLICT (project, year) DO UPDATE SET
       progress = excluded.progress,
       planned = excluded.planned,
       disbursed = excluded.disbursed,
       result = excluded.result,
       note = excluded.note;
