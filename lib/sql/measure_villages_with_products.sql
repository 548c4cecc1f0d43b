-- Craft villages recognised by a day, and whether they have a valid product.
--
-- in:  :as_of
-- out: key, name, detail, unit, province, groups, counted, of, known: measures
--      in ocop(5)
WITH valid AS (
	SELECT village, min(product) AS product,
	       group_concat(DISTINCT "group") AS groups
	  FROM holdings
	 WHERE village IS NOT NULL
	   AND issued <= :as_of
	   AND void > :as_of
	   AND (expires >= :as_of OR ends >= :as_of)
	 GROUP BY village
)
SELECT v.village AS key, v.name, valid.product AS detail, v.unit,
       coalesce(u.province, u.unit) AS province,
       replace(valid.groups, ',', ' ') AS groups,
       valid.product IS NOT NULL AS counted,
       1 AS of,
       EXISTS (SELECT 1
                 FROM products
                WHERE village IS NOT NULL) AS known
  FROM villages AS v
  LEFT JOIN valid ON valid.village = v.village
  LEFT JOIN units AS u ON u.unit = v.unit
 WHERE v.recognised IS NULL
    OR v.recognised <= :as_of
 ORDER BY v.village;
