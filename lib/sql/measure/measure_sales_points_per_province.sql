-- Provinces of a day, and how many sales points are open there: the catalog's
-- own province, or all of them where it has none.  What lies in a unit that is
-- another one by then counts there.  Before the first one on record nothing is
-- known of any.
--
-- in:  :as_of
-- out: key, name, detail, unit, province, groups, counted, of, known: measures
--      in ocop(5)
WITH open AS (
	SELECT coalesce(u.province, u.unit) AS province, count(*) AS points
	  FROM sales_points AS p
	  LEFT JOIN unit_now AS n ON n.unit = p.unit
	                         AND n."from" <= :as_of
	                         AND (n.until IS NULL OR n.until > :as_of)
	  JOIN units AS u ON u.unit = coalesce(n.now, p.unit)
	 WHERE (p.opened IS NULL OR p.opened <= :as_of)
	   AND (p.closed IS NULL OR p.closed > :as_of)
	 GROUP BY 1
)
SELECT u.unit AS key, coalesce(u.full_name, u.name) AS name, NULL AS detail,
       u.unit, u.unit AS province, NULL AS groups,
       coalesce(open.points, 0) AS counted,
       NULL AS of,
       EXISTS (SELECT 1
                 FROM sales_points
                WHERE opened IS NULL
                   OR opened <= :as_of) AS known
  FROM units AS u
  JOIN unit_terms AS t ON t.unit = u.unit
  LEFT JOIN open ON open.province = u.unit
 WHERE u.province IS NULL
   AND (u.valid_from IS NULL OR u.valid_from <= :as_of)
   AND (t.until IS NULL OR t.until >= :as_of)
   AND u.unit = coalesce((SELECT value
                            FROM settings
                           WHERE setting = 'province'), u.unit)
 ORDER BY u.unit;
