-- The edition that has the same bytes as a pack.
--
-- in:  :sha256
-- out: edition
SELECT edition
  FROM editions
 WHERE sha256 = :sha256;
