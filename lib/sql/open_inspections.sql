-- Inspections that something is still to be done about on a day; or, the other
-- way round, the certificates valid on the day whose products were never
-- inspected since they were issued.
--
-- in:  :as_of
--      :never  1 for those, else NULL
-- out: product, name, entity, commune
--      stars, decision, issued  of the certificate held on the day
--      inspected, kind, by, findings, result, follow_up, follow_up_by
WITH held AS (
	SELECT product, stars, decision, issued, revoked,
	       void > :as_of AND (expires >= :as_of OR ends >= :as_of) AS valid
	  FROM recognition_spans
	 WHERE issued <= :as_of
	   AND (superseded IS NULL OR superseded > :as_of)
), open AS (
	SELECT i.product, h.stars, h.decision, h.issued, i.inspected, i.kind,
	       i."by", i.findings, i.result, i.follow_up, i.follow_up_by
	  FROM inspections AS i
	  LEFT JOIN held AS h ON h.product = i.product
	 WHERE :never IS NULL
	   AND i.inspected <= :as_of
	   AND (i.closed IS NULL OR i.closed > :as_of)
	   AND (i.follow_up IS NOT NULL OR i.result IN ('remedy', 'fail'))
	   AND (h.revoked IS NULL OR h.revoked > :as_of
	        OR h.revoked < i.inspected)
	UNION ALL
	SELECT h.product, h.stars, h.decision, h.issued, NULL, NULL, NULL, NULL,
	       NULL, NULL, NULL
	  FROM held AS h
	 WHERE :never IS NOT NULL
	   AND h.valid
	   AND NOT EXISTS (SELECT 1
	                     FROM inspections AS i
	                    WHERE i.product = h.product
	                      AND i.inspected BETWEEN h.issued AND :as_of)
)
SELECT open.product, p.name, e.name AS entity,
       coalesce(u.full_name, u.name) AS commune, open.stars, open.decision,
       open.issued, open.inspected, open.kind, open."by", open.findings,
       open.result, open.follow_up, open.follow_up_by
  FROM open
  JOIN products AS p ON p.product = open.product
  JOIN entities AS e ON e.entity = p.entity
  LEFT JOIN units AS u ON u.unit = coalesce(p.unit, e.unit)
 ORDER BY open.follow_up_by IS NULL, open.follow_up_by, open.issued,
          open.product, open.inspected;
