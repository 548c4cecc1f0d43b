-- Products that were scored in a round without a dossier in it.
--
-- out: count, example  round/product
SELECT count(*) AS count, min(round || '/' || product) AS example
  FROM (SELECT round, product FROM sheets
        UNION
        SELECT round, product FROM single_sheets
        EXCEPT
        SELECT round, product FROM applications);
