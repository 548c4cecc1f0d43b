-- The packs, in the order they were loaded.
SELECT edition, citation, sha256, scores
  FROM editions
 ORDER BY loaded;
