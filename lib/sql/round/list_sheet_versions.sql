-- Every line of every version of every sheet, in the order of the sheet: a
-- score, or a condition that was raised.
--
-- out: member     NULL for the agreed sheet and the maker's own
--      version    1, 2 ...: 1 is the first, the last is in force
--      at, actor  of the load that stored it
--      in_force   1 or 0
--      kind       council, agreed or self
--      changed    1: the version before has it otherwise, or not at all; blank
--                 in the first
WITH given AS (
	SELECT 'council' AS kind, round, product, member, version, "set",
	       points, options, conditions, reason, entry
	  FROM sheets
	UNION ALL
	SELECT kind, round, product, NULL, version, "set", points, options,
	       conditions, reason, entry
	  FROM single_sheets
), versions AS (
	SELECT *,
	       version = max(version) OVER (
	           PARTITION BY round, product, kind, member) AS in_force,
	       lag(points) OVER w AS points_before,
	       lag(options) OVER w AS options_before,
	       lag(conditions) OVER w AS conditions_before
	  FROM given
	WINDOW w AS (PARTITION BY round, product, kind, member ORDER BY version)
), lines AS (
	SELECT v.round, v.product, v.kind, v.member, v.version, v."set",
	       p.key AS place, p.value AS points,
	       json_extract(v.options, '$[' || p.key || ']') AS option,
	       NULL AS condition, v.reason, v.entry, v.in_force,
	       CASE WHEN v.points_before IS NOT NULL
	            THEN p.value IS NOT json_extract(
	                     v.points_before, '$[' || p.key || ']')
	              OR json_extract(v.options, '$[' || p.key || ']') IS NOT
	                 json_extract(v.options_before, '$[' || p.key || ']')
	        END AS changed
	  FROM versions AS v
	  JOIN json_each(v.points) AS p
	 WHERE p.value IS NOT NULL
	UNION ALL
	SELECT v.round, v.product, v.kind, v.member, v.version, v."set",
	       1000 + c.key, NULL, NULL, c.value, v.reason, v.entry,
	       v.in_force,
	       CASE WHEN v.points_before IS NOT NULL
	            THEN c.value NOT IN (
	                     SELECT value FROM json_each(v.conditions_before))
	        END
	  FROM versions AS v
	  JOIN json_each(v.conditions) AS c
)
SELECT l.round, l.product, l.member, l.version, l."set", leaf.criterion,
       l.points, l.option, l.condition, l.reason, a.at, a.actor, l.in_force,
       l.kind, l.changed
  FROM lines AS l
  JOIN councils AS c ON c.round = l.round
  JOIN audit AS a ON a.entry = l.entry
  LEFT JOIN leaves AS leaf ON leaf.edition = c.edition
                          AND leaf."set" = l."set" AND leaf.at = l.place
 ORDER BY l.round, l.product, l.kind, l.member, l.version, l.place;
