-- What a pack says: sources of funding.
--
-- in:  :edition
-- out: the columns of funding_sources.tsv, in order
SELECT funding, label_vi, label_en, source
  FROM funding_sources
 WHERE edition = :edition
 ORDER BY funding;
