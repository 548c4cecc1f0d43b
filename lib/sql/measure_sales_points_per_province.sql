-- Provinces, and how many sales points are open there: the catalog's own
-- province, or all of them where it has none.
--
-- in:  :as_of
-- out: key, name, detail, unit, province, groups, counted, of, known: measures
--      in ocop(5)
WITH open AS (
	SELECT coalesce(u.province, u.unit) AS province, count(*) AS points
	  FROM sales_points AS p
	  JOIN units AS u ON u.unit = p.unit
	 WHERE (p.opened IS NULL OR p.opened <= :as_of)
	   AND (p.closed IS NULL OR p.closed > :as_of)
	 GROUP BY 1
)
SELECT u.unit AS key, coalesce(u.full_name, u.name) AS name, NULL AS detail,
       u.unit, u.unit AS province, NULL AS groups,
       coalesce(open.points, 0) AS counted,
       NULL AS of,
       EXISTS (SELECT 1
                 FROM sales_points) AS known
  FROM units AS u
  LEFT JOIN open ON open.province = u.unit
 WHERE u.province IS NULL
   AND u.unit = coalesce((SELECT value
                            FROM settings
                           WHERE setting = 'province'), u.unit)
 ORDER BY u.unit;
