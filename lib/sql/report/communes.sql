-- title: OCOP products by commune
-- columns: unit name products valid stars next_expiry has_valid province
-- reads: facts
--
-- Communes of the catalog's province (of all, where it has none), with what
-- they hold on a day.  What lies in a commune that is another one by then
-- counts there; one that was divided is listed as long as anything is in it.
--
-- in:  :as_of
-- out: unit, name
--      products     registered there
--      valid        of them, with a valid recognition
--      stars        the most of any valid one
--      next_expiry  the day the first of the valid ones expires, an extended
--                   one with its extension, as far as the day knows of it
--      has_valid    1 or 0
--      province
-- A unit that is an expression is CAST to text: a column without a type cannot
-- be looked up by one that has it, and every commune would read all others.
WITH moved AS (
	SELECT unit, now
	  FROM unit_now
	 WHERE "from" <= :as_of
	   AND (until IS NULL OR until > :as_of)
), held AS (
	SELECT CAST(coalesce(m.now, h.unit) AS TEXT) AS unit,
	       count(*) AS valid,
	       max(h.stars) AS stars,
	       min(CASE WHEN h.expires >= :as_of
	                THEN h.expires
	                ELSE (SELECT max(CASE WHEN d.settled <= :as_of
	                                      THEN d.extended
	                                      ELSE d.latest END)
	                        FROM renewal_dossiers AS d
	                       WHERE d.product = h.product
	                         AND d.issued = h.issued
	                         AND d.decision = h.decision)
	            END) AS next_expiry
	  FROM holdings_then AS h
	  LEFT JOIN moved AS m ON m.unit = h.unit
	 WHERE h.day = :as_of
	   AND h.issued <= :as_of
	   AND (h.superseded IS NULL OR h.superseded > :as_of)
	   AND h.last >= :as_of
	 GROUP BY 1
), registered AS (
	SELECT CAST(coalesce(m.now, p.unit, e.unit) AS TEXT) AS unit,
	       count(*) AS products
	  FROM products_then AS p
	  JOIN entities_then AS e ON e.day = p.day AND e.entity = p.entity
	  LEFT JOIN moved AS m ON m.unit = coalesce(p.unit, e.unit)
	 WHERE p.day = :as_of
	   AND p.product >= ''  -- by key: an index would be slower
	 GROUP BY 1
)
SELECT u.unit, coalesce(u.full_name, u.name) AS name,
       coalesce(r.products, 0) AS products,
       coalesce(h.valid, 0) AS valid,
       h.stars, h.next_expiry,
       h.valid IS NOT NULL AS has_valid,
       u.province
  FROM units AS u
  JOIN unit_terms AS t ON t.unit = u.unit
  LEFT JOIN registered AS r ON r.unit = u.unit
  LEFT JOIN held AS h ON h.unit = u.unit
 WHERE u.province = coalesce((SELECT value
                                FROM settings
                               WHERE setting = 'province'), u.province)
   AND (r.products IS NOT NULL
        OR ((u.valid_from IS NULL OR u.valid_from <= :as_of)
            AND (t.until IS NULL OR t.until >= :as_of)))
 ORDER BY u.unit;
