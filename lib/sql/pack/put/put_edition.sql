-- A pack that is enacted, after all others.
--
-- in:  :edition, :citation, :sha256, :scores
--      :from    first day in force; NULL: as instruments have it
--      :amends  the edition it changes, or NULL
INSERT INTO editions (edition, citation, sha256, scores, loaded, "from", amends)
SELECT :edition, :citation, :sha256, :scores, coalesce(max(loaded), 0) + 1,
       :from, :amends
  FROM editions;
