-- Packs that were loaded and are not enacted.
SELECT edition, citation, sha256
  FROM drafts
 ORDER BY edition;
