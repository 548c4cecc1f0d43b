-- Whether anything was ever merged.
--
-- out: a row if it was
SELECT 1 FROM aliases LIMIT 1;
