-- Craft villages recognised by a day, and whether they have a valid product.
--
-- in:  :as_of
-- out: key, name, detail, unit, province, groups, counted, of, known: measures
--      in ocop(5)
WITH holding AS (
	SELECT village, min(product) AS product,
	       replace(group_concat(DISTINCT "group"), ',', ' ') AS groups
	  FROM held
	 WHERE day = :as_of
	   AND valid
	   AND village IS NOT NULL
	 GROUP BY village
)
SELECT v.village AS key, v.name, h.product AS detail, v.unit,
       coalesce(u.province, u.unit) AS province,
       h.groups,
       h.product IS NOT NULL AS counted,
       1 AS of,
       EXISTS (SELECT 1
                 FROM products
                WHERE village IS NOT NULL
                   OR instr(past, '"village"') > 0) AS known
  FROM villages AS v
  LEFT JOIN holding AS h ON h.village = v.village
  LEFT JOIN units AS u ON u.unit = v.unit
 WHERE v.recognised IS NULL
    OR v.recognised <= :as_of
 ORDER BY v.village;
