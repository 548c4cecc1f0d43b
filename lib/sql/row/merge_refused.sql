-- Why two products cannot be one.
--
-- in:  :keep, :drop
-- out: why   scored: both have sheets; other_way: only :drop has; sets;
--            held: certificates of both run at one time
--      here  of :keep: a round, set or decision
--      there of :drop, likewise
WITH scored (product, round) AS (
	SELECT product, round FROM sheets
	UNION
	SELECT product, round FROM single_sheets
)
SELECT CASE WHEN EXISTS (SELECT 1 FROM scored WHERE product = :keep)
            THEN 'scored' ELSE 'other_way' END AS why,
       (SELECT max(round) FROM scored WHERE product = :keep) AS here,
       max(round) AS there
  FROM scored
 WHERE product = :drop
HAVING count(*) > 0
UNION ALL
SELECT 'sets', a."set", b."set"
  FROM products AS a
  JOIN products AS b ON b.product = :drop
 WHERE a.product = :keep
   AND a."set" <> b."set"
UNION ALL
SELECT 'held', a.decision, b.decision
  FROM recognitions AS a
  JOIN recognitions AS b ON b.product = :drop
 WHERE a.product = :keep
   AND a.issued <= b.expires
   AND b.issued <= a.expires
   AND NOT (a.decision = b.decision AND a.issued = b.issued)
   AND coalesce(CASE WHEN a.issued > b.issued THEN a.kind ELSE b.kind END,
                'first') = 'first'
 LIMIT 1;
