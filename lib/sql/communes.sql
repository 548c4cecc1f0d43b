-- Communes of the catalog's province (of all, where it has none), with what
-- they hold on a day.
--
-- in:  :as_of
-- out: unit, name
--      products     registered there
--      valid        of them, with a valid recognition
--      stars        the most of any valid one
--      next_expiry  the day the first of the valid ones expires, an extended
--                   one with its extension
--      has_valid    1 or 0
--      province
WITH held AS (
	SELECT unit, count(*) AS valid, max(stars) AS stars,
	       min(CASE WHEN expires >= :as_of THEN expires ELSE ends END)
	           AS next_expiry
	  FROM holdings
	 WHERE issued <= :as_of
	   AND void > :as_of
	   AND (expires >= :as_of OR ends >= :as_of)
	 GROUP BY unit
), registered AS (
	SELECT coalesce(p.unit, e.unit) AS unit, count(*) AS products
	  FROM products AS p
	  JOIN entities AS e ON e.entity = p.entity
	 GROUP BY 1
)
SELECT u.unit, coalesce(u.full_name, u.name) AS name,
       coalesce(r.products, 0) AS products,
       coalesce(h.valid, 0) AS valid,
       h.stars, h.next_expiry,
       h.valid IS NOT NULL AS has_valid,
       u.province
  FROM units AS u
  LEFT JOIN registered AS r ON r.unit = u.unit
  LEFT JOIN held AS h ON h.unit = u.unit
 WHERE u.province = coalesce((SELECT value
                                FROM settings
                               WHERE setting = 'province'), u.province)
 ORDER BY u.unit;
