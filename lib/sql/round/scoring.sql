-- The products of a round, entered or scored, with their sheets.
--
-- in:  :round
--      :first  0: the sheets in force; 1: the first version of each
-- out: product
--      entity  NULL where the product is missing
--      set
--      member  NULL on the one row of a product without any sheet
--      points, options, conditions  JSON arrays
SELECT s.product, p.entity, s."set", s.member, s.points, s.options,
       s.conditions
  FROM (SELECT * FROM sheets_in_force WHERE NOT :first
        UNION ALL
        SELECT * FROM sheets WHERE :first AND version = 1) AS s
  LEFT JOIN products AS p ON p.product = s.product
 WHERE s.round = :round
UNION ALL
SELECT a.product, p.entity, p."set", NULL, NULL, NULL, NULL
  FROM (SELECT product FROM applications WHERE round = :round
        UNION
        SELECT product FROM single_sheets WHERE round = :round) AS a
  LEFT JOIN products AS p ON p.product = a.product
 WHERE (p."set" IS NOT NULL OR p.product IS NULL)
   AND NOT EXISTS (SELECT 1
                     FROM sheets AS s
                    WHERE s.round = :round
                      AND s.product = a.product)
 ORDER BY 1, 4;
