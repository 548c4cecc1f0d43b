-- What a pack says: grounds of revocation.
--
-- in:  :edition
-- out: the columns of revocations.tsv, in order
SELECT ground, label_en, label_vi
  FROM grounds
 WHERE edition = :edition
 ORDER BY ground;
