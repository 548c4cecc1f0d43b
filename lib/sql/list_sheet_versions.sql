-- Every line of every version of every sheet, in the order of the sheet: a
-- score, or a condition that was raised.
--
-- out: version    1, 2 ...: 1 is the first, the last is in force
--      in_force   1 or 0
--      at, actor  of the load that stored it
WITH leaf AS (
	SELECT edition, "set", part || code AS criterion,
	       row_number() OVER (
	           PARTITION BY edition, "set" ORDER BY line) - 1 AS at
	  FROM criteria
	 WHERE leaf = 1
), lines AS (
	SELECT s.round, s.product, s.member, s.version, p.key AS at,
	       p.value AS points,
	       json_extract(s.options, '$[' || p.key || ']') AS option,
	       NULL AS condition
	  FROM sheets AS s
	  JOIN json_each(s.points) AS p
	 WHERE p.value IS NOT NULL
	UNION ALL
	SELECT s.round, s.product, s.member, s.version, 1000 + c.key, NULL, NULL,
	       c.value
	  FROM sheets AS s
	  JOIN json_each(s.conditions) AS c
)
SELECT l.round, l.product, l.member, l.version, s."set", leaf.criterion,
       l.points, l.option, l.condition, s.reason, a.at, a.actor,
       NOT EXISTS (SELECT 1
                     FROM sheets AS later
                    WHERE later.round = s.round
                      AND later.product = s.product
                      AND later.member = s.member
                      AND later.version > s.version) AS in_force
  FROM lines AS l
  JOIN sheets AS s USING (round, product, member, version)
  JOIN councils AS c ON c.round = s.round
  JOIN audit AS a ON a.entry = s.entry
  LEFT JOIN leaf ON leaf.edition = c.edition AND leaf."set" = s."set"
                AND leaf.at = l.at
 ORDER BY l.round, l.product, l.member, l.version, l.at;
