-- A pack by name, or the score sheets that were loaded last.
--
-- in:  :edition  its name, or NULL
-- out: edition, sha256, citation
SELECT edition, sha256, citation
  FROM editions
 WHERE edition = :edition
    OR (:edition IS NULL AND scores = 1)
 ORDER BY loaded DESC
 LIMIT 1;
