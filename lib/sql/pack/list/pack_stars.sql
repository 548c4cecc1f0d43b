-- What a pack says: points classes.
--
-- in:  :edition
-- out: the columns of stars.tsv, in order
SELECT stars, "from", decided_by, certificate
  FROM stars
 WHERE edition = :edition
 ORDER BY stars;
