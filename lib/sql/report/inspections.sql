-- title: Inspections
-- columns: product name entity commune stars decision issued inspected kind by findings result follow_up follow_up_by days_left state concluded ground revoke_by
-- options: never check
-- reads: conclusions
--
-- Inspections that something is still to be done about on a day, and
-- conclusions that a certificate has to go which it has not; or, the other way
-- round, the certificates valid on the day whose products were never inspected
-- since they were issued.
--
-- in:  :as_of
--      :never  1 for those, else NULL
-- out: product, name, entity, commune
--      stars, decision, issued  of the certificate held on the day
--      inspected, kind, by, findings, result, follow_up, follow_up_by
--      days_left  to follow_up_by or revoke_by
--      state      overdue; revoke: it was concluded so; conclude: the product no
--                 longer passes, its certificate is valid, no conclusion came
--                 since and no day was set; never; or open
--      concluded, ground, revoke_by  of a conclusion
--      due        1: somebody has to act
WITH held AS (
	SELECT product, stars, decision, issued, revoked,
	       last >= :as_of AS valid
	  FROM recognition_spans
	 WHERE issued <= :as_of
	   AND (superseded IS NULL OR superseded > :as_of)
), concluded AS (
	SELECT c.product, h.stars, c.decision, c.issued, c.authority,
	       c.concluded, c.ground
	  FROM conclusion_terms AS c
	  JOIN held AS h ON h.product = c.product
	                AND h.issued = c.issued
	                AND h.decision = c.decision
	 WHERE :never IS NULL
	   AND h.valid
	   AND c.concluded <= :as_of
	   AND (c.lifted IS NULL OR c.lifted > :as_of)
), open AS (
	SELECT i.product, h.stars, h.decision, h.issued, i.inspected, i.kind,
	       i."by", i.findings, i.result, i.follow_up, i.follow_up_by,
	       NULL AS concluded, NULL AS ground,
	       i.result = 'fail' AND i.follow_up_by IS NULL
	           AND coalesce(h.valid, 0) AS failed
	  FROM inspections AS i
	  LEFT JOIN held AS h ON h.product = i.product
	 WHERE :never IS NULL
	   AND i.inspected <= :as_of
	   AND (i.closed IS NULL OR i.closed > :as_of)
	   AND (i.follow_up IS NOT NULL OR i.result IN ('remedy', 'fail'))
	   AND (h.revoked IS NULL OR h.revoked > :as_of
	        OR h.revoked < i.inspected)
	   AND NOT (i.result IS 'fail'
	            AND EXISTS (SELECT 1
	                          FROM concluded AS c
	                         WHERE c.product = i.product
	                           AND c.concluded >= i.inspected))
	UNION ALL
	SELECT product, stars, decision, issued, NULL, NULL, authority, NULL,
	       NULL, NULL, NULL, concluded, ground, 0
	  FROM concluded
	UNION ALL
	SELECT h.product, h.stars, h.decision, h.issued, NULL, NULL, NULL, NULL,
	       NULL, NULL, NULL, NULL, NULL, 0
	  FROM held AS h
	 WHERE :never IS NOT NULL
	   AND h.valid
	   AND NOT EXISTS (SELECT 1
	                     FROM inspections AS i
	                    WHERE i.product = h.product
	                      AND i.inspected BETWEEN h.issued AND :as_of)
), dated AS (
	SELECT o.*, coalesce(t.revoke_by, o.follow_up_by) AS day, t.revoke_by,
	       (unixepoch(coalesce(t.revoke_by, o.follow_up_by))
	        - unixepoch(:as_of)) / 86400 AS days_left
	  FROM open AS o
	  LEFT JOIN conclusion_ends AS t ON t.product = o.product
	                                AND t.concluded = o.concluded
), judged AS (
	SELECT *, CASE WHEN days_left < 0 THEN 'overdue'
	               WHEN concluded IS NOT NULL THEN 'revoke'
	               WHEN failed THEN 'conclude'
	               WHEN inspected IS NULL THEN 'never'
	               ELSE 'open' END AS state
	  FROM dated
)
SELECT j.product, p.name, e.name AS entity,
       coalesce(u.full_name, u.name) AS commune, j.stars, j.decision, j.issued,
       j.inspected, j.kind, j."by", j.findings, j.result, j.follow_up,
       j.follow_up_by, j.days_left, j.state, j.concluded, j.ground, j.revoke_by,
       j.state IN ('overdue', 'revoke', 'conclude') AS due
  FROM judged AS j
  JOIN products_then AS p ON p.day = :as_of AND p.product = j.product
  JOIN entities_then AS e ON e.day = :as_of AND e.entity = p.entity
  LEFT JOIN units AS u ON u.unit = coalesce(p.unit, e.unit)
 ORDER BY j.day IS NULL, j.day, j.issued, j.product, j.inspected, j.concluded;
