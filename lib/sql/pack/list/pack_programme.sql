-- What a pack says: the programme and its years.
--
-- in:  :edition
-- out: the columns of programme.tsv, in order
SELECT programme, label_vi, label_en, "from", until, source
  FROM programme
 WHERE edition = :edition
 ORDER BY programme;
