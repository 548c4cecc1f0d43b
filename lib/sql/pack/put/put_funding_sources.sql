-- A row of a pack: sources of funding.
--
-- in:  one parameter a column; blank cells are bound as NULL
INSERT INTO funding_sources (
       edition, funding, label_vi, label_en, source)
VALUES (
       :edition, :funding, :label_vi, :label_en, :source);
