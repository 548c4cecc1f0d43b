-- What a pack says: ethnic groups.
--
-- in:  :edition
-- out: the columns of ethnic_groups.tsv, in order
SELECT ethnic, name
  FROM ethnic_groups
 WHERE edition = :edition
 ORDER BY ethnic;
