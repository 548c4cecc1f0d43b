-- What has no unit on a day: none is recorded, or one that has ended and is
-- no other unit as a whole.  A product without one lies where its maker does.
--
-- in:  :as_of
-- out: kind, key, name
--      unit     the one that ended, or NULL
--      address  or NULL
WITH ended (unit) AS (
	SELECT unit
	  FROM unit_terms
	 WHERE until < :as_of
	   AND unit NOT IN (SELECT unit
	                      FROM unit_now
	                     WHERE "from" <= :as_of
	                       AND (until IS NULL OR until > :as_of))
), placed (kind, key, name, unit, address, alone) AS (
	SELECT 'entities', entity, name, unit, address, 1 FROM entities
	UNION ALL
	SELECT 'products', product, name, unit, NULL, 0 FROM products
	UNION ALL
	SELECT 'sales-points', point, name, unit, address, 1 FROM sales_points
	UNION ALL
	SELECT 'villages', village, name, unit, NULL, 1 FROM villages
	UNION ALL
	SELECT 'areas', area, name, unit, NULL, 1 FROM areas
)
SELECT kind, key, name, unit, address
  FROM placed
 WHERE (unit IS NULL AND alone = 1)
    OR unit IN (SELECT unit FROM ended)
 ORDER BY kind, key;
