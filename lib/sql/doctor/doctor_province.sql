-- Whether the catalog is of no province.
--
-- out: count, example
SELECT count(*) AS count, NULL AS example
  FROM (SELECT 1
         WHERE NOT EXISTS (SELECT 1
                             FROM settings
                            WHERE setting = 'province'));
