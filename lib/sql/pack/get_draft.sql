-- A draft by its name.
--
-- in:  :edition
-- out: edition, sha256, citation, digest, tables
SELECT edition, sha256, citation, digest, tables
  FROM drafts
 WHERE edition = :edition;
