-- Drafts and the digests they were stored with.
--
-- out: edition, digest, tables
SELECT edition, digest, tables
  FROM drafts
 ORDER BY edition;
