-- What SQLite finds wrong with the file, or one row that says ok.
--
-- in:  :most  how many it names
-- out: what
SELECT integrity_check AS what
  FROM pragma_integrity_check(:most);
