-- A pack, loaded after all others.
--
-- in:  :edition, :citation, :sha256, :scores
INSERT INTO editions (edition, citation, sha256, scores, loaded)
SELECT :edition, :citation, :sha256, :scores, coalesce(max(loaded), 0) + 1
  FROM editions;
